import { missingCodes } from '../../surveys/answers/missing.ts'
import type { Codebook } from '../../surveys/codebook/codebook.ts'
import { exportMessages } from './messages.ts'
import { leadNames } from './variables.ts'

/** What the columns before the answers hold. */
export interface Lead {
  wave: { number: number; name: string }
  /** Where is asked, whether anybody answered there or not. */
  areas: { code: string; name: string }[]
}

type Line = Record<string, string | number>

/** Lines of the columns that are no questions: id of the row, version, area and wave. */
export function leadLines(codebook: Codebook, { wave, areas }: Lead): Line[] {
  const [id, version, area, waveNumber] = leadNames
  const inAll = (field: string, textOf: (language: string) => string) =>
    Object.fromEntries(codebook.languages.map(language => [`${field}_${language}`, textOf(language)]))
  const about = (variable: string, word: 'response' | 'surveyVersion' | 'area' | 'wave'): Line => ({
    ...{ variable, position: 0, type: 'frame', role: 'frame', is_missing: 0 },
    ...inAll('question', language => exportMessages(language)[word]),
  })
  return [
    about(id, 'response'),
    { ...about(version, 'surveyVersion'), option_code: codebook.version },
    ...areas.map(({ code, name }) => ({
      ...about(area, 'area'),
      option_code: code,
      ...inAll('option_label', () => name),
    })),
    {
      ...about(area, 'area'),
      option_code: missingCodes.suppressed,
      option_value: 'suppressed',
      is_missing: 1,
      ...inAll('option_label', language => exportMessages(language).suppressed),
    },
    { ...about(waveNumber, 'wave'), option_code: wave.number, ...inAll('option_label', () => wave.name) },
  ]
}
