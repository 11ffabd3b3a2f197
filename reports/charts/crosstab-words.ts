import type { FrameDimension } from '../crosstabs/axis.ts'

/** Words of a table of two questions, in the language of the report. */
export interface CrosstabWords {
  dimensions: Record<FrameDimension, string>
  columns: {
    row: string
    column: string
    count: string
    rowBase: string
    ofRow: string
    columnBase: string
    ofColumn: string
    low: string
    high: string
  }
  all: string
  withheld: string
}

const words: Record<string, CrosstabWords> = {
  en: {
    dimensions: { area: 'Area', sector: 'Sector', language: 'Language of the answers', wave: 'Wave' },
    columns: {
      row: 'Row',
      column: 'Column',
      count: 'Count',
      rowBase: 'Total of the row',
      ofRow: 'Share of the row',
      columnBase: 'Total of the column',
      ofColumn: 'Share of the column',
      low: '95 % interval, from',
      high: '95 % interval, to',
    },
    all: 'All',
    withheld: 'withheld',
  },
  es: {
    dimensions: { area: 'Zona', sector: 'Sector', language: 'Idioma de las respuestas', wave: 'Ronda' },
    columns: {
      row: 'Fila',
      column: 'Columna',
      count: 'Número',
      rowBase: 'Total de la fila',
      ofRow: 'Porcentaje de la fila',
      columnBase: 'Total de la columna',
      ofColumn: 'Porcentaje de la columna',
      low: 'Intervalo del 95 %, desde',
      high: 'Intervalo del 95 %, hasta',
    },
    all: 'Total',
    withheld: 'no se muestra',
  },
  fr: {
    dimensions: { area: 'Territoire', sector: 'Secteur', language: 'Langue des réponses', wave: 'Vague' },
    columns: {
      row: 'Ligne',
      column: 'Colonne',
      count: 'Nombre',
      rowBase: 'Total de la ligne',
      ofRow: 'Part de la ligne',
      columnBase: 'Total de la colonne',
      ofColumn: 'Part de la colonne',
      low: 'Intervalle à 95 %, de',
      high: 'Intervalle à 95 %, à',
    },
    all: 'Total',
    withheld: 'non affiché',
  },
  ar: {
    dimensions: { area: 'المنطقة', sector: 'القطاع', language: 'لغة الإجابات', wave: 'الجولة' },
    columns: {
      row: 'الصف',
      column: 'العمود',
      count: 'العدد',
      rowBase: 'مجموع الصف',
      ofRow: 'النسبة من الصف',
      columnBase: 'مجموع العمود',
      ofColumn: 'النسبة من العمود',
      low: 'مجال الثقة 95 %، من',
      high: 'مجال الثقة 95 %، إلى',
    },
    all: 'الكل',
    withheld: 'محجوب',
  },
}

/** English for a language the report does not speak. */
export function crosstabWords(language: string): CrosstabWords {
  const found = words[language] ?? words.en
  if (!found) throw new RangeError('there are no words in English')
  return found
}
