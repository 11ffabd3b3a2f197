import type { MessageKey } from '../i18n/en.ts'

/** Catches slips before the server is asked; it alone decides which codes exist. */
export function checkCode(typed: string, missing: MessageKey): MessageKey | undefined {
  const code = typed.replaceAll(/[^0-9A-Za-z]/g, '')
  if (code === '') return missing
  return code.length === 12 ? undefined : 'withdraw.malformed'
}
