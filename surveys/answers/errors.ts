/** Why an answer is refused, in words that never contain the answer. */
export const answerErrorDetails = {
  not_an_object: 'Answers are a JSON object from question name to answer.',
  unknown_question: 'This version has no question of this name.',
  wrong_type: 'A question with one choice takes a string, one with several an array of strings, a text a string.',
  unknown_choice: 'The question has no choice of this value.',
  duplicate_choice: 'A choice is named twice.',
  exclusive_choice: 'This choice cannot be combined with others.',
  too_many_choices: 'There are more values than the question has choices.',
  too_long: 'The text is longer than the question allows.',
  not_visible: 'The question was not asked: its condition does not hold for these answers.',
} as const

export type AnswerErrorCode = keyof typeof answerErrorDetails

export function isAnswerErrorCode(code: string): code is AnswerErrorCode {
  return Object.hasOwn(answerErrorDetails, code)
}
