/** A provider’s own answers beside those of the others. */
export const benchmark = {
  title: 'Your answers beside the others',
  link: 'See your answers beside the others',
  linkHelp:
    'How the other providers of the same wave answered, once at least five of them are in what was released. Nobody sees single answers.',
  back: 'Your answers',
  facts: '{{provider}} in “{{assessment}}”, {{wave}}.',
  released: 'As released on {{day}}.',
  group: 'Beside whom',
  groups: {
    all: 'All other providers',
    sector: 'My sector: {{label}}',
    area: 'My area: {{label}}',
    sectorUnknown: 'My sector',
  },
  responses_one: '{{count}} response',
  responses_other: '{{count}} responses',
  refused: {
    few: 'Fewer than five other organisations: not shown.',
    dominated: 'One organisation has given more than a quarter of the responses: not shown.',
    close: 'Not shown: beside all the others, or beside the report, it would give away what fewer than five answered.',
    same: 'The same as all other providers.',
    unknown: 'You did not say which.',
  },
  state: {
    unreleased: {
      title: 'Nothing to compare yet',
      detail: 'The organisation that asked has not released this wave. Once it has, you find the others here.',
    },
    absent: {
      title: 'Your answers are not in the release',
      detail:
        'What was released does not count them, because they came later, were corrected since, or were left out in review. You find the others here when a later release counts your answers.',
    },
    erased: {
      title: 'Your answers are not there any more',
      detail: 'They were erased when their time was over, and can no longer be told from those of the others.',
    },
    few: {
      title: 'Too few others',
      detail:
        'At least five other organisations must be in the group and in what was released, so that nobody can work out what one of them answered.',
    },
    dominated: {
      title: 'One organisation weighs too much',
      detail:
        'One other organisation gave more than a quarter of the responses, so the numbers would mostly say what it answered.',
    },
    close: {
      title: 'This group is not shown',
      detail: 'Beside all the others it would give away what fewer than five answered. Choose all other providers.',
    },
  },
  download: 'Download as CSV',
  print: 'Print',
  onlyAnswered: 'Only what you answered',
  nothing: 'You have answered none of the questions with answers to choose from.',
  you: 'Your answer',
  others: 'Others',
  base: '{{count}} others answered',
  withheld: 'fewer than 5 or hidden',
  nobody: 'nobody else',
  more_one: '{{count}} more answer',
  more_other: '{{count}} more answers',
  questionRefused: {
    few: 'Fewer than five other organisations answered this.',
    dominated: 'One organisation has given more than a quarter of these answers: not shown.',
    close: 'Not shown: it would give away what fewer than five of the others answered.',
    report: 'Not shown: here or in the report, too few answered this or too few left it out.',
  },
  allHidden: 'The others are spread over so many answers that none can be shown.',
  offers: 'Others that offer it',
  same: 'Others who answered as you',
  item: 'Asked about',
  shareOf: '{{share}} ({{count}} of {{base}})',
  rating: 'Your rating: {{own}} of {{of}}',
  noRating: 'You gave no rating.',
  mean: 'Mean of the others: {{mean}}',
  meanHidden: 'Mean of the others: withheld',
  hatched:
    'Hatched: fewer than five answered so, or fewer than five did not, or it is hidden so that such a number cannot be worked out from the others or from the report.',
  limits: {
    title: 'What this does not say',
    others:
      'The others are those whose answers were released. Who did not answer is not among them, and your own answers are not either, except what you may have sent through an open link or anonymously.',
    size: 'It counts providers, not the people they serve: a small one counts as much as a large one.',
    better: 'More is not better. Another answer may suit another task, place or size.',
    change: 'A later release may change the numbers.',
  },
} as const
