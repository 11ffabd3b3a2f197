import type { Column } from '../imports/columns.ts'

export const indicatorFields = [
  'area_code',
  'indicator',
  'item',
  'year',
  'value',
  'unit',
  'source',
  'taxonomy',
] as const
export type IndicatorField = (typeof indicatorFields)[number]

export const indicatorColumns: Column<IndicatorField>[] = [
  {
    field: 'area_code',
    isRequired: true,
    names: [
      ...['code', 'area', 'p-code', 'fips', 'fips code', 'geoid'],
      ...['código', 'clave', 'zona', 'código de zona', 'código de la zona', 'ubigeo'],
      ...['code de la zone', 'code zone', 'zone', 'code insee'],
    ],
  },
  {
    field: 'indicator',
    isRequired: true,
    names: ['indicator name', 'measure', 'name', 'indicador', 'nombre', 'indicateur', 'nom'],
  },
  {
    field: 'item',
    names: [
      ...['language', 'language tag', 'language code'],
      ...['idioma', 'lengua', 'código de idioma', 'concepto'],
      ...['langue', 'code de langue', 'élément'],
    ],
  },
  { field: 'year', isRequired: true, names: ['reference year', 'año', 'ano', 'année'] },
  { field: 'value', isRequired: true, names: ['number', 'count', 'valor', 'cifra', 'valeur', 'nombre de personnes'] },
  { field: 'unit', names: ['units', 'unidad', 'unidad de medida', 'unité'] },
  { field: 'source', isRequired: true, names: ['sources', 'published by', 'fuente', 'origen'] },
  { field: 'taxonomy', names: ['list', 'coded list', 'taxonomía', 'taxonomie', 'lista', 'liste'] },
]
