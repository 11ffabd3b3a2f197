import type { Translated } from '../catalogue.ts'
import type { themes as en } from '../en/themes.ts'

export const themes = {
  title: 'Temas del texto libre',
  help: 'Lea lo que la gente escribió y diga qué temas menciona. Los textos llegan mezclados, sin respuesta, fecha ni zona, y nunca se muestran en un informe; solo los temas.',
  question: 'Pregunta',
  progress_one: '{{coded, number}} de {{count, number}} texto codificado',
  progress_many: '{{coded, number}} de {{count, number}} de textos codificados',
  progress_other: '{{coded, number}} de {{count, number}} textos codificados',
  progressOf: 'Parte de los textos que está codificada',
  pile: 'Textos',
  uncoded: 'Por codificar ({{count, number}})',
  coded: 'Codificados ({{count, number}})',
  form: 'Codificar un texto',
  place_one: 'Texto {{at, number}} de {{count, number}}',
  place_many: 'Texto {{at, number}} de {{count, number}}',
  place_other: 'Texto {{at, number}} de {{count, number}}',
  mentions: 'Menciona',
  nothing: 'Nada que codificar',
  back: 'Atrás',
  next: 'Guardar y siguiente',
  skip: 'Omitir',
  keys: 'Teclas, mientras esté en este recuadro: 1–9 para un tema, 0 para nada que codificar, Intro para el texto siguiente.',
  list: 'Temas de esta pregunta',
  theme: 'Tema',
  texts: 'Textos',
  acts: 'Más',
  more: 'Más sobre «{{name}}»',
  none: 'Todavía ninguno. Añada el primero mientras lee.',
  shared: 'Las preguntas que significan lo mismo comparten sus temas, en todas las rondas y públicos de la evaluación.',
  add: {
    label: 'Tema nuevo',
    hint: 'Se muestra en el informe: pocas palabras, sin nombres ni detalles de casos.',
    yes: 'Añadir tema',
    taken: 'Ya hay un tema con este nombre.',
  },
  rename: {
    open: 'Cambiar el nombre',
    title: 'Cambiar el nombre del tema',
    name: 'Nombre',
    in: 'En {{language}}, si es distinto',
  },
  merge: {
    open: 'Fusionar con otro',
    title: 'Fusionar «{{name}}» con otro tema',
    detail_one: 'El {{count, number}} texto que lo menciona mencionará el otro. Este tema desaparece.',
    detail_many: 'Los {{count, number}} de textos que lo mencionan mencionarán el otro. Este tema desaparece.',
    detail_other: 'Los {{count, number}} textos que lo mencionan mencionarán el otro. Este tema desaparece.',
    into: 'Con',
    yes: 'Fusionar',
  },
  delete: {
    open: 'Eliminar',
    title: '¿Eliminar «{{name}}»?',
    detail_one:
      '{{count, number}} texto de la evaluación lo menciona. Los textos que no mencionan nada más quedarán por codificar.',
    detail_many:
      '{{count, number}} de textos de la evaluación lo mencionan. Los que no mencionan nada más quedarán por codificar.',
    detail_other:
      '{{count, number}} textos de la evaluación lo mencionan. Los que no mencionan nada más quedarán por codificar.',
    yes: 'Eliminar',
  },
  noQuestions: {
    title: 'Ninguna pregunta pide texto libre',
    detail: 'Los cuestionarios de esta ronda solo tienen preguntas cerradas, así que no hay nada que codificar.',
  },
  noTexts: {
    title: 'Nadie ha escrito un texto todavía',
    detail: 'Los textos libres aparecen aquí a medida que llegan las respuestas.',
  },
  empty: {
    uncoded: {
      title: 'Todos los textos están codificados',
      detail: 'El informe muestra los temas de los que se han publicado.',
    },
    coded: {
      title: 'Todavía no hay textos codificados',
      detail: 'Aquí se pueden volver a ver los textos que ha codificado.',
    },
  },
  end: {
    title: 'Ese era el último',
    detail_one: 'Queda {{count, number}} texto por codificar.',
    detail_many: 'Quedan {{count, number}} de textos por codificar.',
    detail_other: 'Quedan {{count, number}} textos por codificar.',
    again: 'Seguir con los que faltan',
    coded: 'Volver a verlos',
  },
} satisfies Translated<typeof en>
