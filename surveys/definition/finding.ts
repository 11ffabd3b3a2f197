/** Something that must be mended before a questionnaire can be published. */
export interface Finding {
  /** JSON pointer into the definition, as a URI fragment: `#/pages/0/elements/2/title`. */
  pointer: string
  rule: FindingRule
  /** English, for the person who edits the questionnaire. */
  detail: string
}

export type FindingRule =
  | 'shape'
  | 'language'
  | 'missing_text'
  | 'empty'
  | 'duplicate_name'
  | 'duplicate_choice'
  | 'choices'
  | 'exclusive'
  | 'scale'
  | 'grid'
  | 'item'
  | 'role'
  | 'reason'
  | 'hint'
  | 'condition_syntax'
  | 'condition_form'
  | 'condition_question'
  | 'condition_choice'

/** Thrown by `assertPublishable`. */
export class UnpublishableError extends Error {
  readonly findings: Finding[]

  constructor(findings: Finding[]) {
    super(
      `the questionnaire cannot be published: ${findings.map(({ pointer, rule }) => `${rule} ${pointer}`).join(', ')}`,
    )
    this.name = 'UnpublishableError'
    this.findings = findings
  }
}
