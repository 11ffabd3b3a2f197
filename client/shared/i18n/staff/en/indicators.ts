export const indicators = {
  title: 'Indicators',
  intro:
    'Numbers about your areas that others have published: a census, a ministry, a health survey. Reports show them beside what the survey says, each with its source.',
  import: 'Import CSV',
  empty: {
    title: 'Set public numbers beside the survey',
    detail:
      'With the speakers of each language in your areas, a report shows beside the demand for a language how many people live there who speak it. Begin with a table from your census: one row for each area, language and year. The next page has a template.',
    readOnly:
      'With public numbers, such as speakers of each language from a census, reports show more than the survey alone. A coordinator can import them.',
  },
  column: {
    name: 'Indicator',
    year: 'Year',
    covers: 'Covers',
    unit: 'Unit',
    source: 'Source',
    actions: 'Actions',
  },
  areas_one: '{{count, number}} area',
  areas_other: '{{count, number}} areas',
  languages_one: '{{count, number}} language',
  languages_other: '{{count, number}} languages',
  items_one: '{{count, number}} item',
  items_other: '{{count, number}} items',
  persons: 'persons',
  remove: {
    action: 'Delete',
    of: 'Delete {{name}}, {{year}}',
    title: 'Delete {{name}}, {{year}}?',
    detail_one: '{{count, number}} number is removed, and reports no longer show it. You can import it again.',
    detail_other: '{{count, number}} numbers are removed, and reports no longer show them. You can import them again.',
    yes: 'Delete numbers',
    done: '{{name}}, {{year}} deleted.',
  },
} as const
