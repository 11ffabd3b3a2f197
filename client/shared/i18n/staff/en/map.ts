export const map = {
  pickers: 'What the map shows',
  measure: 'Show',
  groups: { responses: 'Who answered', service: 'Services', language: 'Languages', training: 'Training' },
  items: { responses: 'Audience', service: 'Service', language: 'Language', training: 'Topic' },
  measures: {
    responses: 'Responses',
    service_need: 'Need for a service',
    service_supply: 'Service offered now',
    service_gap: 'Service gap',
    service_resident_need: 'Need according to residents',
    language_demand: 'Demand for a language',
    language_coverage: 'Coverage of a language',
    language_gap: 'Language gap',
    training_mwds: 'Training need (MWDS)',
    training_untrained: 'Untrained in a topic',
  },
  nothing: 'Nothing has these words',
  startAgain: 'Show responses',
  none: {
    title: 'There is no map yet',
    detail: 'A map shows released answers only. Close the wave or release what has come in so far.',
  },
  allWithheld: {
    title: 'No area can be shown',
    detail:
      'Too few answers came from each area. Where the number of all areas can be shown, it is in the last row of the table.',
  },
  source: '{{wave}}, released on {{date}}',
  point: 'Tap an area, or point at it, to see its name.',
  tiles: 'No boundaries have been imported, so each area is a tile. Boundaries (GeoJSON) are imported under Areas.',
  withoutBoundary: 'Without a boundary, and in the table only: {{areas}}.',
  methods: {
    responses: 'Released responses of the audience by area.',
    service_need: 'Share of providers whose clients need the service, with 95 % Wilson intervals.',
    service_supply:
      'Share of providers that offer the service now, without limits or referral, with 95 % Wilson intervals.',
    service_gap:
      'Share of providers whose clients need the service and who can meet the need only sometimes or never, with 95 % Wilson intervals.',
    service_resident_need: 'Share of residents who named the service as needed, with 95 % Wilson intervals.',
    language_demand: 'Share of providers who met speakers, with 95 % Wilson intervals.',
    language_coverage:
      'Mean weight of how providers serve in the language, of those who met speakers. n is left out where it would tell the answers of a few.',
    language_gap:
      'Share of providers who met speakers × (1 − coverage): a product of two parts and therefore without an interval.',
    training_mwds:
      'Mean importance × mean difference between importance and confidence (MWDS): the higher, the more need.',
    training_untrained: 'Share without training in the last 24 months, with 95 % Wilson intervals.',
  },
  withheld:
    'Areas where a number of 1 to 4 respondents would show are withheld, and others with them, so that none can be worked out from the numbers of all areas.',
  limits:
    'What this does not say: a large area is not a large need, areas with few responses vary by chance, and providers may serve people from other areas.',
} as const
