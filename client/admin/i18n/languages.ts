export const staffLanguages = ['en', 'es'] as const
export type StaffLanguage = (typeof staffLanguages)[number]

export function isStaffLanguage(text: string): text is StaffLanguage {
  return text === 'en' || text === 'es'
}

/** The language of the page, for the letter that an act causes. */
export function letterLanguage(): StaffLanguage {
  const { lang } = document.documentElement
  return isStaffLanguage(lang) ? lang : 'en'
}
