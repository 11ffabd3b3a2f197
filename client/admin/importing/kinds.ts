/** What can be imported, each with a page of its own. */
export type ImportKind = 'areas' | 'boundaries' | 'providers' | 'indicators'

export const kinds = {
  areas: {
    operation: 'POST /organisations/:organisationId/area-imports',
    check: 'POST /organisations/:organisationId/area-imports/check.csv',
    result: 'GET /organisations/:organisationId/area-imports/:importId/result.csv',
    contentType: 'text/csv',
    accept: '.csv,.txt,.tsv,text/csv,text/plain',
    section: 'areas',
    /** Columns of the preview, in their order. */
    fields: ['code', 'name', 'parent', 'level', 'population'],
    /** Columns of the template, in its order. */
    template: ['code', 'name', 'parent', 'level', 'population'],
  },
  boundaries: {
    operation: 'POST /organisations/:organisationId/boundary-imports',
    check: 'POST /organisations/:organisationId/boundary-imports/check.csv',
    result: 'GET /organisations/:organisationId/boundary-imports/:importId/result.csv',
    contentType: 'application/geo+json',
    accept: '.geojson,.json,application/geo+json,application/json',
    section: 'areas',
    fields: ['feature', 'code', 'name'],
  },
  providers: {
    operation: 'POST /organisations/:organisationId/provider-imports',
    check: 'POST /organisations/:organisationId/provider-imports/check.csv',
    result: 'GET /organisations/:organisationId/provider-imports/:importId/result.csv',
    contentType: 'text/csv',
    accept: '.csv,.txt,.tsv,text/csv,text/plain',
    section: 'providers',
    fields: ['code', 'name', 'audience', 'sector', 'area_code', 'contact_name', 'email', 'language'],
    template: [
      'code',
      'name',
      'audience',
      'sector',
      'area_code',
      'website',
      'contact_name',
      'email',
      'phone',
      'language',
      'notes',
    ],
  },
  indicators: {
    operation: 'POST /organisations/:organisationId/indicator-imports',
    check: 'POST /organisations/:organisationId/indicator-imports/check.csv',
    result: 'GET /organisations/:organisationId/indicator-imports/:importId/result.csv',
    contentType: 'text/csv',
    accept: '.csv,.txt,.tsv,text/csv,text/plain',
    section: 'indicators',
    fields: ['area_code', 'indicator', 'item', 'year', 'value', 'unit', 'source', 'taxonomy'],
    template: ['area_code', 'indicator', 'item', 'year', 'value', 'unit', 'source'],
  },
} as const
