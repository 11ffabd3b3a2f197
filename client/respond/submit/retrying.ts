/** 2, 4, 8 … up to 60 seconds, with up to a fifth more so that many phones do not return at the same moment. */
export function backoffSeconds(failures: number): number {
  const seconds = Math.min(60, 2 ** failures)
  return Math.round(seconds * (1 + Math.random() / 5))
}

/** A random UUID; also where the page is served without TLS, as on a kiosk's own network, and randomUUID is absent. */
export function newResponseId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID()
  const bytes = getRandomBytes(16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function getRandomBytes(count: number): Uint8Array {
  return window.crypto.getRandomValues(new Uint8Array(count))
}
