/**
 * One response as submitted and stored: question name → choice value (single), choice values (multiple) or text.
 * A skipped question has no key.
 */
export type Answers = Record<string, string | string[]>

/** Names of the questions that a response was asked. */
export type Visible = ReadonlySet<string>
