export interface Option {
  value: string
  text: string
  /** Second name by which it can be found, e.g. a language's own name. */
  hint?: string
}

/** Options with all words typed in their text or hint, whatever the case and accents; those that start with them first. */
export function filterOptions(options: Option[], typed: string, language: string): Option[] {
  const words = simplified(typed, language).split(/\s+/).filter(Boolean)
  const [first = ''] = words
  if (first === '') return options
  const found = options
    .map(option => ({ option, text: simplified(`${option.text} ${option.hint ?? ''}`, language) }))
    .filter(({ text }) => words.every(word => text.includes(word)))
  const rank = (text: string) => (text.startsWith(first) ? 0 : text.includes(` ${first}`) ? 1 : 2)
  return found.toSorted((a, b) => rank(a.text) - rank(b.text)).map(({ option }) => option)
}

function simplified(text: string, language: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(language)
}
