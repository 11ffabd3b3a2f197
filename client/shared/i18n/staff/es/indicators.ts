import type { Translated } from '../catalogue.ts'
import type { indicators as en } from '../en/indicators.ts'

export const indicators = {
  title: 'Indicadores',
  intro:
    'Números sobre sus zonas que otros han publicado: un censo, un ministerio, una encuesta de salud. Los informes los muestran junto a lo que dice la encuesta, cada uno con su fuente.',
  import: 'Importar CSV',
  empty: {
    title: 'Ponga números públicos junto a la encuesta',
    detail:
      'Con los hablantes de cada idioma en sus zonas, un informe muestra junto a la demanda de un idioma cuántas personas que lo hablan viven allí. Empiece con una tabla de su censo: una fila por zona, idioma y año. La página siguiente tiene una plantilla.',
    readOnly:
      'Con números públicos, como los hablantes de cada idioma según un censo, los informes muestran más que la encuesta sola. La coordinación puede importarlos.',
  },
  column: {
    name: 'Indicador',
    area: 'Zona',
    value: 'Valor',
    year: 'Año',
    covers: 'Abarca',
    unit: 'Unidad',
    source: 'Fuente',
    actions: 'Acciones',
  },
  areas_one: '{{count, number}} zona',
  areas_other: '{{count, number}} zonas',
  languages_one: '{{count, number}} idioma',
  languages_other: '{{count, number}} idiomas',
  items_one: '{{count, number}} concepto',
  items_other: '{{count, number}} conceptos',
  persons: 'personas',
  series: {
    title: '{{name}}, {{year}}',
    intro: 'Fuente: {{sources}}.',
    search: 'Buscar por zona',
    language: 'Idioma',
    item: 'Concepto',
    clear: 'Quitar «{{name}}»',
    count_one: '{{count, number}} número',
    count_many: '{{count, number}} de números',
    count_other: '{{count, number}} números',
    pages: 'Páginas de los números',
    nothing: 'No hay coincidencias. Pruebe con otras palabras u otra opción.',
    none: {
      title: 'Indicador',
      empty: 'Este indicador no está aquí',
      detail: 'Quizá se eliminó, o la dirección no es correcta. La lista de indicadores muestra lo que hay.',
    },
  },
  remove: {
    action: 'Eliminar',
    of: 'Eliminar {{name}}, {{year}}',
    title: '¿Eliminar {{name}}, {{year}}?',
    detail_one: 'Se quita {{count, number}} número y los informes dejan de mostrarlo. Puede importarlo de nuevo.',
    detail_other: 'Se quitan {{count, number}} números y los informes dejan de mostrarlos. Puede importarlos de nuevo.',
    yes: 'Eliminar números',
    done: '{{name}}, {{year}} eliminado.',
  },
} as const satisfies Translated<typeof en>
