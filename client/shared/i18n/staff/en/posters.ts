export const posters = {
  title: 'Poster and cards: {{audience}}, {{area}}',
  back: 'Back to the links',
  form: 'What to print',
  forms: { poster: 'Poster, one a page', cards: 'Cards, eight a page to cut' },
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' },
  languages: 'Languages',
  discreet: 'Discreet',
  discreetHelp:
    'Without the title, the organisation and the help numbers: nobody who sees it can tell what it is about. They are on the first page of the link.',
  print: 'Print or save as PDF',
  printHelp: 'One page for each language. In the print window choose no margins and 100 % size.',
  noLanguage: 'Choose at least one language.',
  preview: 'Preview',
} as const
