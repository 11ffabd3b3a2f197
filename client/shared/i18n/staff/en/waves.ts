export const waves = {
  from: 'Compare with',
  to: 'Wave',
  all: 'Show unchanged rows, too',
  none: {
    title: 'There is nothing to compare yet',
    detail: 'Two waves have to be released. Plan the next wave from this one, and ask again.',
  },
  summary_one: '{{count, number}} of {{compared, number}} numbers changed clearly from “{{from}}” to “{{to}}”.',
  summary_other: '{{count, number}} of {{compared, number}} numbers changed clearly from “{{from}}” to “{{to}}”.',
  method:
    'Differences are in percentage points, of scores in points, with 95 % intervals from those of both waves (Newcombe); “clear” when the interval does not cover 0. Providers that answered both waves under their name are matched, and tested with McNemar’s exact test. With so many numbers, one in twenty looks clear by chance.',
  limits:
    'What this does not say: why something changed. Other people may have answered, and a question that was changed is not compared.',
  unchanged: {
    title: 'No number changed clearly',
    detail: 'Either nothing did, or too few answered to tell. Show unchanged rows to see the values.',
  },
  picture: 'Bars of each wave for “{{title}}”. All numbers are in the table below.',
} as const
