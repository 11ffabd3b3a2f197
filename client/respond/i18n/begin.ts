/** On the start screen of a kiosk, in every language at once, because nobody knows who comes next. */
const touchToBegin: Record<string, string> = {
  en: 'Touch to begin',
  es: 'Toque para empezar',
  fr: 'Touchez pour commencer',
  ar: 'المس للبدء',
}

export function beginIn(tag: string): string {
  return touchToBegin[tag.split('-')[0] ?? ''] ?? ''
}
