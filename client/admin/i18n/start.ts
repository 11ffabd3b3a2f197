import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from '../../shared/i18n/staff/en/catalogue.ts'
import { isStaffLanguage, type StaffLanguage } from './languages.ts'

const storageKey = 'groundwork.language'

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', language => {
    document.documentElement.lang = language
    document.documentElement.dir = i18next.dir(language)
  })
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'staff',
    ns: ['staff'],
    resources: { en: { staff: en } },
    interpolation: { escapeValue: false },
  })
  const language = preferredLanguage()
  if (language !== 'en') await showLanguage(language)
}

export async function changeLanguage(language: StaffLanguage): Promise<void> {
  remember(language)
  await showLanguage(language)
}

async function showLanguage(language: StaffLanguage) {
  if (language === 'es' && !i18next.hasResourceBundle('es', 'staff')) {
    const { es } = await import('../../shared/i18n/staff/es/catalogue.ts')
    i18next.addResourceBundle('es', 'staff', es)
  }
  await i18next.changeLanguage(language)
}

function preferredLanguage(): StaffLanguage {
  const wanted = [remembered(), ...navigator.languages.map(tag => tag.slice(0, 2))]
  return wanted.find(isStaffLanguage) ?? 'en'
}

// Storage may be denied; then the choice lasts until the page is left.
function remembered(): string {
  try {
    return localStorage.getItem(storageKey) ?? ''
  } catch {
    return ''
  }
}

function remember(language: string) {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    return
  }
}
