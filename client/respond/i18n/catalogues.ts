import { bestLanguage } from '../../shared/i18n/languages.ts'
import type { Catalogue } from './en.ts'

/** The languages in which the page itself can speak; each is a file of its own, loaded when it is needed. */
const loaders = new Map<string, () => Promise<Catalogue>>([
  ['en', async () => (await import('./en.ts')).en],
  ['es', async () => (await import('./es.ts')).catalogue],
  ['fr', async () => (await import('./fr.ts')).catalogue],
  ['ar', async () => (await import('./ar.ts')).catalogue],
])

export const interfaceLanguages = [...loaders.keys()]

export interface Interface {
  /** Language of the questionnaire; the catalogue's own language may differ when there is no catalogue for it. */
  language: string
  catalogueLanguage: string
  catalogue: Catalogue
}

export async function loadInterface(language: string): Promise<Interface> {
  const catalogueLanguage = bestLanguage([language, ...navigator.languages], interfaceLanguages) ?? 'en'
  const load = loaders.get(catalogueLanguage) ?? (async () => (await import('./en.ts')).en)
  return { language, catalogueLanguage, catalogue: await load() }
}
