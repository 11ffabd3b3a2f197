/** Does any of the texts contain every word typed? Accents and case do not matter. */
export function matches(typed: string, texts: string[]): boolean {
  const haystack = folded(texts.join(' '))
  return folded(typed)
    .split(/\s+/)
    .every(word => haystack.includes(word))
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
