export const crosstab = {
  rows: 'Rows',
  columns: 'Columns',
  type: 'Type to find a question',
  nothing: 'No question has these words',
  same: 'Rows and columns are the same question',
  swap: 'Swap rows and columns',
  frame: 'About every response',
  dimensions: { area: 'Area', sector: 'Sector', language: 'Language of the answers', wave: 'Wave' },
  oneFilter: 'One filter at a time: two together would single people out. Choosing one clears the others.',
  waves: 'Waves',
  allWaves: 'All waves',
  languages: 'Languages of the answers',
  allLanguages: 'All languages',
  where: 'Only who answered',
  whereTwo: 'Not with two questions: three answers at once could single people out.',
  everybody: 'Everybody',
  values: 'with one of',
  chooseValues: 'Choose answers',
  clearOne: 'Clear: {{label}}',
  none: {
    title: 'There is nothing to cross yet',
    detail: 'Tables show released answers only. Close the wave or release what has come in so far.',
  },
  choose: {
    title: 'Choose rows and columns',
    detail:
      'Any two questions of an audience, or a question by area, sector, language or wave. The address keeps what you choose.',
  },
  base_one: '{{count, number}} response has both ({{audience}})',
  base_other: '{{count, number}} responses have both ({{audience}})',
  leftOut: {
    different: '{{wave}} is not counted in: it asked another question, or with other choices.',
    erased: '{{wave}} is not counted in: its answers have been erased.',
  },
  measure: 'What the table shows',
  measures: { count: 'Count', ofRow: '% of row', ofColumn: '% of column' },
  hidden: 'withheld',
  method:
    'Shares of those who answered both questions, with 95 % Wilson intervals. Numbers of 1 to 4 are withheld, and others where these could be worked out from them.',
  multiple: 'Several answers were possible: shares may add to more than 100 %.',
  limits:
    'What this does not say: who answers is not drawn at random, and two answers that go together need not be cause and effect.',
  picture: 'Bars of {{rows}} by {{columns}}. All numbers are in the table below.',
  notDrawn_one: 'The picture leaves out {{count, number}} column, the smallest. The table has all.',
  notDrawn_other: 'The picture leaves out {{count, number}} columns, the smallest. The table has all.',
  withheld: {
    few: {
      title: 'Too few responses to show',
      detail:
        'A part of the responses is shown only when it has at least 20, and when what is left out is not a handful. Choose a wider filter.',
    },
    sparse: {
      title: 'Too many small numbers',
      detail:
        'So much of this table would have to be withheld that nothing is left to read. Choose a side with fewer categories, or a wider filter.',
    },
  },
  views: {
    title: 'Saved views',
    none: 'None yet.',
    save: 'Save this view',
    saved: 'Saved as “{{name}}”',
    name: 'Name',
    by: 'Saved by {{name}}, {{date}}',
    more: 'More about “{{name}}”',
    copy: 'Copy link',
    rename: 'Rename',
    delete: 'Delete',
    deleteTitle: 'Delete “{{name}}”?',
    deleteDetail: 'Links to it go on working; it is gone from this list, for everybody.',
  },
} as const
