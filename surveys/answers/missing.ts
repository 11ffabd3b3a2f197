/** Why there is no substantive answer. The five stay apart in answers, facts, tallies and exports. */
export const missingStates = ['not_asked', 'skipped', 'dont_know', 'rather_not_say', 'not_applicable'] as const
export type MissingState = (typeof missingStates)[number]

/** Missing states that a respondent chooses; they are reserved choice values. */
export const chosenMissingStates = ['dont_know', 'rather_not_say', 'not_applicable'] as const
export type ChosenMissingState = (typeof chosenMissingStates)[number]

/** Codes in exports: contiguous with −90 … −99 so that one SPSS range covers them (−93, −96, −97, −92 are export-only). */
export const missingCodes = {
  skipped: -99,
  not_asked: -98,
  text_withheld: -96,
  dont_know: -95,
  rather_not_say: -94,
  suppressed: -93,
  not_applicable: -91,
} as const

/** Substantive choices of one question: larger numbers are missing bytes. */
export const maxChoices = 250

/** The byte that stands for each state in `facts`; substantive choices are 1 … 250 in codebook order. */
export const missingBytes: Record<MissingState, number> = {
  not_asked: 0,
  skipped: 255,
  dont_know: 254,
  rather_not_say: 253,
  not_applicable: 252,
}

const stateOfByte = new Map(missingStates.map(state => [missingBytes[state], state]))

/** Undefined for the byte of a substantive choice. */
export function missingStateOfByte(byte: number): MissingState | undefined {
  return stateOfByte.get(byte)
}

export function isChosenMissing(value: string): value is ChosenMissingState {
  return value === 'dont_know' || value === 'rather_not_say' || value === 'not_applicable'
}
