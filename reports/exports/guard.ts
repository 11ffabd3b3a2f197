/** First characters that make a spreadsheet read a text as a formula, or skip to one (OWASP CSV injection). */
export const formulaStart = /^[=+\-@\t\r\n\0＝＋－＠]/

/** For texts only: a guarded number would no longer be one. */
export function guardFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

/** The inside of a quoted cell. */
export function escapeQuotes(text: string): string {
  return text.replaceAll('"', '""').replaceAll(/\r\n?/g, '\n')
}

export function quote(text: string): string {
  return `"${escapeQuotes(text)}"`
}
