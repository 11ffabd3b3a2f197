import type { Translated } from '../catalogue.ts'
import type { crosstab as en } from '../en/crosstab.ts'

export const crosstab = {
  rows: 'Filas',
  columns: 'Columnas',
  type: 'Escriba para buscar una pregunta',
  nothing: 'Ninguna pregunta tiene esas palabras',
  same: 'Las filas y las columnas son la misma pregunta',
  swap: 'Intercambiar filas y columnas',
  frame: 'De cada respuesta',
  dimensions: { area: 'Zona', sector: 'Sector', language: 'Idioma de las respuestas', wave: 'Ronda' },
  oneFilter: 'Un filtro a la vez: dos juntos podrían señalar a una persona. Elegir uno borra los demás.',
  waves: 'Rondas',
  allWaves: 'Todas las rondas',
  languages: 'Idiomas de las respuestas',
  allLanguages: 'Todos los idiomas',
  where: 'Solo quienes respondieron a',
  whereTwo: 'No con dos preguntas: tres respuestas a la vez podrían señalar a una persona.',
  everybody: 'Todos',
  values: 'con una de',
  chooseValues: 'Elija respuestas',
  clearOne: 'Borrar: {{label}}',
  none: {
    title: 'Aún no hay nada que cruzar',
    detail: 'Las tablas solo muestran respuestas publicadas. Cierre la ronda o publique lo recibido hasta ahora.',
  },
  choose: {
    title: 'Elija filas y columnas',
    detail:
      'Dos preguntas cualesquiera de un público, o una pregunta por zona, sector, idioma o ronda. La dirección guarda lo que elige.',
  },
  base_one: '{{count, number}} respuesta tiene ambas ({{audience}})',
  base_other: '{{count, number}} respuestas tienen ambas ({{audience}})',
  leftOut: {
    different: '{{wave}} no se incluye: hizo otra pregunta, o con otras opciones.',
    erased: '{{wave}} no se incluye: sus respuestas se han borrado.',
  },
  measure: 'Qué muestra la tabla',
  measures: { count: 'Número', ofRow: '% de la fila', ofColumn: '% de la columna' },
  hidden: 'no se muestra',
  method:
    'Porcentajes de quienes respondieron a ambas preguntas, con intervalos de Wilson del 95 %. Los números de 1 a 4 no se muestran, ni otros de los que se podrían deducir.',
  multiple: 'Se podían dar varias respuestas: los porcentajes pueden sumar más del 100 %.',
  limits:
    'Lo que esto no dice: quienes responden no se eligen al azar, y dos respuestas que van juntas no tienen por qué ser causa y efecto.',
  picture: 'Barras de {{rows}} por {{columns}}. Todos los números están en la tabla de abajo.',
  notDrawn_one: 'El gráfico omite {{count, number}} columna, la más pequeña. La tabla las tiene todas.',
  notDrawn_other: 'El gráfico omite {{count, number}} columnas, las más pequeñas. La tabla las tiene todas.',
  withheld: {
    few: {
      title: 'Muy pocas respuestas para mostrar',
      detail:
        'Una parte de las respuestas solo se muestra cuando tiene al menos 20 y lo que queda fuera no son unas pocas. Elija un filtro más amplio.',
    },
    sparse: {
      title: 'Demasiados números pequeños',
      detail:
        'Habría que ocultar tanto de esta tabla que no quedaría nada que leer. Elija un lado con menos categorías o un filtro más amplio.',
    },
  },
  views: {
    title: 'Vistas guardadas',
    none: 'Ninguna todavía.',
    save: 'Guardar esta vista',
    saved: 'Guardada como «{{name}}»',
    name: 'Nombre',
    by: 'Guardada por {{name}}, {{date}}',
    more: 'Más sobre «{{name}}»',
    copy: 'Copiar enlace',
    rename: 'Cambiar el nombre',
    delete: 'Eliminar',
    deleteTitle: '¿Eliminar «{{name}}»?',
    deleteDetail: 'Los enlaces siguen funcionando; desaparece de esta lista, para todos.',
  },
} satisfies Translated<typeof en>
