import type { Suppressed, Suppression } from '../../../reports/exports/suppression.ts'
import { packFacts } from '../../../surveys/answers/facts.ts'
import type { Codebook } from '../../../surveys/codebook/codebook.ts'
import { compileCodebook } from '../../../surveys/codebook/compile.ts'
import type { Definition } from '../../../surveys/definition/definition.ts'
import { choice, multiple, single, text } from '../../../surveys/questionnaires/build.ts'

const said = (words: string) => text(words, words, words, words)
const meaning = { questionGroup: 8, concept: 'mini.one', role: 'other', pillar: 'protection' } as const

const definition: Definition = {
  key: 'mini',
  audience: 'provider',
  title: said('Mini'),
  introduction: said('Mini'),
  languages: ['en', 'es', 'fr', 'ar'],
  clearInvisibleValues: 'onHiddenContainer',
  pages: [
    {
      name: 'first',
      title: said('First'),
      elements: [
        single({
          name: 'org',
          title: said('Organisation type'),
          ...meaning,
          choices: [choice('shelter', said('Shelter')), choice('police', said('Police'))],
        }),
        multiple({
          name: 'svc',
          title: said('Services needed'),
          ...meaning,
          choices: [
            choice('housing', said('Housing')),
            choice('legal', said('Legal help')),
            choice('none', said('None of these'), { isExclusive: true }),
          ],
        }),
        single({
          name: 'clients',
          title: said('Clients last year'),
          ...meaning,
          choices: [choice('c12', said('12')), choice('c3', said('3'))],
        }),
      ],
    },
  ],
}

const compiled = compileCodebook(definition, { version: 1 })

/** The number of clients is its own code. */
export const miniCodebook: Codebook = {
  ...compiled,
  variables: compiled.variables.map(variable => {
    const choices = variable.choices.map(entry => ({ ...entry, code: Number(entry.label.default) }))
    return variable.name === 'clients' ? { ...variable, choices } : variable
  }),
}

const all = new Set(['org', 'svc', 'clients'])

export const miniRows = [
  { id: 'k7f2', facts: packFacts(compiled, { org: 'shelter', svc: ['housing', 'legal'], clients: 'c12' }, all) },
  { id: 'a9x0', facts: packFacts(compiled, {}, all) },
  { id: 'p3m8', facts: packFacts(compiled, { org: 'police', svc: ['none'], clients: 'c3' }, all) },
]

const shown: Suppressed = { missing: new Set(), answered: false, choices: [false, false, false] }

/** As in the specification: of the number of clients, the one not given is suppressed. */
export const miniSuppression: Suppression = new Map([
  ['org', shown],
  ['svc', shown],
  ['clients', { ...shown, missing: new Set(['skipped'] as const) }],
])

export const goldenCodes = [
  'row_id,org,svc,svc__housing,svc__legal,svc__none,clients',
  '"k7f2",1,"housing;legal",1,1,0,12',
  '"a9x0",-99,"",-99,-99,-99,-93',
  '"p3m8",2,"none",0,0,1,3',
]

export const goldenLabels = [
  '\uFEFF"Response","Organisation type","Services needed","Services needed: Housing","Services needed: Legal help","Services needed: None of these","Clients last year"',
  '"k7f2","Shelter","Housing; Legal help","Selected","Selected","Not selected","12"',
  '"a9x0","Not answered","Not answered","Not answered","Not answered","Not answered","Suppressed to protect respondents"',
  '"p3m8","Police","None of these","Not selected","Not selected","Selected","3"',
]
