/**
 * Text as kept: trimmed, line ends as \n, without other control characters and broken surrogates, which PostgreSQL
 * refuses in jsonb.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, '')
    .trim()
}
