import { letterLanguages } from '../contract/sign-in.ts'

export type LetterLanguage = (typeof letterLanguages)[number]

/** The first language of a browser's list that letters are written in. */
export function letterLanguageOf(acceptLanguage: string | null | undefined): LetterLanguage {
  const wanted = (acceptLanguage ?? '').split(',').map(entry => entry.trim().slice(0, 2).toLowerCase())
  return wanted.flatMap(tag => letterLanguages.filter(language => language === tag))[0] ?? 'en'
}
