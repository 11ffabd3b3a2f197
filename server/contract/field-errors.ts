import type { z } from 'zod'
import type { AnswerErrorCode } from '../../surveys/answers/errors.ts'
import type { FileFault, ImportMessageCode } from './import-codes.ts'
import { filled, type Params, type ParamsOf } from './params.ts'

/**
 * Why the server refuses a field: code → English words that never repeat what was sent. Each code says one thing, so that the
 * staff application can say it in the reader's language; names and numbers that matter go beside it as `params`.
 */
export const fieldErrorDetails = {
  accepted: 'It was accepted already. Sign in.',
  address_unchanged: 'Only together with a corrected address.',
  area_and_sector: 'A target is of an area or of a sector.',
  area_answered: 'There are answers for {area}, so it stays.',
  area_has_collector: 'A collector is for {area}, so it stays.',
  area_not_in_assessment: 'The assessment has no such area.',
  area_not_of_link: 'This link does not take answers for this area.',
  area_not_of_sheets: 'These sheets are not of this area.',
  area_within_itself: 'The area would lie within itself.',
  audience_not_asked: 'The wave does not ask this audience.',
  audience_not_invited: 'Only providers and partners get personal invitations.',
  coded_meanwhile: 'It is coded with other themes by now.',
  condition_on_two_questions: 'With a condition on an answer, rows or columns are not both questions.',
  count_reached: 'It has as many responses already. Choose a higher number, or none.',
  duplicate_audience: 'Each audience is asked once.',
  duplicate_code: 'This code is given twice.',
  duplicate_email: 'This address is given twice.',
  duplicate_sheet: 'A sheet with this number has been typed in already.',
  duplicate_target: 'This target is given twice.',
  ends_before_start: 'It cannot end before it begins.',
  expired: 'It is older than 14 days. Ask whoever invited you to send it again.',
  item_not_of_measure: 'The measure has no such item.',
  last_day_over: 'Its last day is over. Choose a later day, or none.',
  measure_not_asked: 'No audience of the report was asked for this.',
  more_than_own_role: 'Your own role does not allow this.',
  name_or_place_required: 'Give a name or a place.',
  no_difference: 'Both typed the same here.',
  not_personal: 'Only personal invitations are anonymous or not.',
  opted_out: 'This person asked not to be written to: give them the link.',
  past_date: 'This day is over. Choose today or a later day.',
  provider_not_wanted: 'Only a provider contact has a provider.',
  provider_required: 'Choose an active provider of the register.',
  purpose_required: 'Say what the export is for: a coordinator decides about it.',
  refusal_reason_required: 'Say why, so that the researcher can ask better.',
  revoked: 'It was taken back. Ask whoever invited you.',
  same_entry: 'Choose another entry.',
  same_rows_and_columns: 'Rows and columns are the same.',
  same_wave: 'This is the wave to compare with.',
  two_filters: 'A table has one filter at most: two would single people out.',
  undecided: 'Say what stands on the paper.',
  unknown_account: 'Nobody with this address has an account here.',
  unknown_area: 'No area has this code.',
  unknown_closed_question: 'There is no such closed question.',
  unknown_contact: 'The entry has no such contact.',
  unknown_field: 'This field is not known.',
  unknown_language: 'The questionnaire is not available in this language.',
  unknown_page: 'The questionnaire has no such page.',
  unknown_parent: 'No area has the code of the area above.',
  unknown_placeholder: 'A placeholder in double braces is not known. Choose one of the list.',
  unknown_questionnaire: 'There is no such questionnaire for this audience.',
  unknown_sector: 'The questionnaire offers no such sector.',
  unknown_theme: 'The question has no such theme.',
  unknown_value: 'These are not choices of the question.',
  unknown_version: 'This version is not published.',
  unknown_wave: 'There is no wave with this number.',
  wave_not_released: 'No released wave has this number.',
  wave_opened:
    'Who is asked which version is settled once the wave has been opened; only how many were invited can change.',
} as const

type Details = typeof fieldErrorDetails
/** What the server refuses by a rule of its own. */
export type RuleCode = keyof Details
/** What does not fit the contract, as zod calls it. */
export type ContractCode = Exclude<z.core.$ZodIssue['code'], 'unrecognized_keys'>
/** What a limit of the contract is about. */
export type LimitOf = 'characters' | 'entries' | 'number'
export type FieldErrorCode = RuleCode | ContractCode | AnswerErrorCode | ImportMessageCode | FileFault

/** One invalid field: where (JSON pointer, RFC 6901, into the request), which rule, and a text that never repeats the value. */
export interface FieldError {
  pointer: string
  code: FieldErrorCode
  /** English. */
  detail: string
  /** Names and numbers of the detail, for words in another language; of `too_small` and `too_big` the `limit`, and `of` what. */
  params?: Params
}

type PlainRuleCode = { [C in RuleCode]: ParamsOf<Details[C]> extends [] ? C : never }[RuleCode]

/** A rule that the contract names in the `params` of a check: its words need no values. */
export function isPlainRule(code: unknown): code is PlainRuleCode {
  return typeof code === 'string' && Object.hasOwn(fieldErrorDetails, code)
}

export function fieldErrorAt<C extends RuleCode>(pointer: string, code: C, ...given: ParamsOf<Details[C]>): FieldError {
  const [params] = given
  if (!params) return { pointer, code, detail: fieldErrorDetails[code] }
  return { pointer, code, detail: filled(fieldErrorDetails[code], params), params }
}
