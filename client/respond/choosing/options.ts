export interface Option {
  value: string
  text: string
  /** Second name by which it can be found, e.g. a language's own name. */
  hint?: string
}

/** Options whose text or hint contains all words typed, without regard to case and accents. Starts of words first. */
export function filterOptions(options: Option[], typed: string, language: string): Option[] {
  const words = simplified(typed, language).split(/\s+/).filter(Boolean)
  if (words.length === 0) return options
  const found = options.flatMap(option => {
    const text = simplified(`${option.text} ${option.hint ?? ''}`, language)
    if (!words.every(word => text.includes(word))) return []
    return [{ option, isStart: text.startsWith(words[0] ?? '') }]
  })
  return [...found.filter(one => one.isStart), ...found.filter(one => !one.isStart)].map(one => one.option)
}

function simplified(text: string, language: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(language)
}
