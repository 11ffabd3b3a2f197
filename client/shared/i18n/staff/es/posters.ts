import type { Translated } from '../catalogue.ts'
import type { posters as en } from '../en/posters.ts'

export const posters = {
  title: 'Cartel y tarjetas: {{audience}}, {{area}}',
  back: 'Volver a los enlaces',
  form: 'Qué imprimir',
  forms: { poster: 'Cartel, uno por página', cards: 'Tarjetas, ocho por página para recortar' },
  paper: 'Papel',
  papers: { a4: 'A4', letter: 'Carta' },
  languages: 'Idiomas',
  discreet: 'Discreto',
  discreetHelp:
    'Sin el título, la organización ni los números de ayuda: quien lo vea no puede saber de qué trata. Están en la primera página del enlace.',
  print: 'Imprimir o guardar como PDF',
  printHelp: 'Una página por idioma. En la ventana de impresión elija sin márgenes y tamaño 100 %.',
  noLanguage: 'Elija al menos un idioma.',
  preview: 'Vista previa',
} as const satisfies Translated<typeof en>
