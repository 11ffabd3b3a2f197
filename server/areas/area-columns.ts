import type { Column } from '../imports/columns.ts'

export const areaFields = ['code', 'name', 'parent', 'level', 'population'] as const
export type AreaField = (typeof areaFields)[number]

export const areaColumns: Column<AreaField>[] = [
  {
    field: 'code',
    isRequired: true,
    names: [
      ...['area code', 'id', 'p-code', 'fips', 'fips code', 'geoid', 'area'],
      ...['código', 'clave', 'código de zona', 'código de la zona', 'ubigeo'],
      ...['code de la zone', 'code zone', 'code insee'],
    ],
  },
  {
    field: 'name',
    names: [
      ...['area name', 'place', 'title'],
      ...['nombre', 'nombre de la zona', 'denominación', 'zona'],
      ...['nom', 'nom de la zone', 'libellé', 'zone'],
    ],
  },
  {
    field: 'parent',
    names: [
      ...['parent code', 'parent id', 'parent area', 'lies in', 'within', 'part of', 'code of the area it lies in'],
      ...['padre', 'código padre', 'código del padre', 'zona superior', 'superior', 'pertenece a', 'está en'],
      ...['code parent', 'zone parente', 'code de la zone parente', 'zone supérieure'],
    ],
  },
  {
    field: 'level',
    names: [
      ...['type', 'kind', 'admin level', 'area type'],
      ...['nivel', 'tipo', 'tipo de zona'],
      ...['niveau', 'type de zone'],
    ],
  },
  {
    field: 'population',
    names: ['pop', 'inhabitants', 'residents', 'población', 'habitantes', 'habitants', 'nombre d’habitants'],
  },
]
