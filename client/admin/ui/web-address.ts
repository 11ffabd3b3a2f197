/** People type www.example.org. */
export function withScheme(website: string): string {
  const text = website.trim()
  return text === '' || /^[a-z]+:/i.test(text) ? text : `https://${text}`
}
