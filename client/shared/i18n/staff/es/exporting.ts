import type { Translated } from '../catalogue.ts'
import type { exporting as en } from '../en/exporting.ts'

export const exporting = {
  title: 'Exportar',
  intro:
    'Respuestas publicadas, una fila por respuesta, con un libro de códigos: para SPSS, Stata, R o una hoja de cálculo.',
  wave: 'Ronda',
  noRelease: 'nada publicado',
  audience: 'Público',
  values: 'Valores',
  codes: 'Códigos',
  codesHelp: 'Números que no cambian entre versiones. Lo mejor para el análisis.',
  labels: 'Etiquetas',
  labelsHelp: 'Palabras en el idioma elegido abajo. Lo mejor para leer.',
  separator: 'Separador',
  comma: 'Coma (,)',
  semicolon: 'Punto y coma (;): hojas de cálculo en muchos idiomas europeos',
  tab: 'Tabulador',
  language: 'Idioma de las etiquetas',
  submit: 'Preparar exportación',
  preparing: 'Preparando',
  ready: 'Listo para descargar',
  readyDetail: 'Se registró quién pidió esta exportación y qué pidió.',
  download: 'Descargar {{name}}',
  withheld: 'Lo que se deja fuera',
  withheldText: 'Texto libre: puede nombrar personas o lugares.',
  withheldIds: 'Identificadores directos: nombres, direcciones, códigos de enlaces y recibos.',
  withheldDates: 'Fechas y horas exactas: podrían mostrar quién respondió y cuándo.',
  withheldHelp: 'Las respuestas retenidas llevan su propio código, para que no se confundan con las omitidas.',
  empty: {
    title: 'Todavía no hay nada que exportar',
    detail: 'Las exportaciones contienen solo respuestas publicadas. Publique primero una ronda.',
    action: 'Ir al resumen',
  },
} as const satisfies Translated<typeof en>
