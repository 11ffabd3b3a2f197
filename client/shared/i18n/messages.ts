/** A text, or texts by plural category of the number `count`. `{name}` is replaced; numbers take the language's format. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)
export type Values = Record<string, string | number>

export function formatMessage(message: Message, language: string, values: Values = {}): string {
  return pluralForm(message, language, values).replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
  })
}

function pluralForm(message: Message, language: string, values: Values): string {
  if (typeof message === 'string') return message
  const category = new Intl.PluralRules(language).select(Number(values.count ?? 0))
  return message[category] ?? message.other
}
