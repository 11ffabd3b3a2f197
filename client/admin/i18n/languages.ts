export const staffLanguages = ['en', 'es'] as const
export type StaffLanguage = (typeof staffLanguages)[number]

export function isStaffLanguage(text: string): text is StaffLanguage {
  return text === 'en' || text === 'es'
}
