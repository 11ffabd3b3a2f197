import { useCallback, useEffect, useState } from 'react'
import { bestLanguage } from '../shared/i18n/languages.ts'
import { type Interface, loadInterface } from './i18n/catalogues.ts'

/** A language asked for in the address (`?language=es`) comes before those of the browser. */
export function preferredLanguage(available: readonly string[]): string {
  const asked = new URLSearchParams(window.location.search).get('language')
  return bestLanguage([...(asked ? [asked] : []), ...navigator.languages], available) ?? available[0] ?? 'en'
}

/** The present language with its texts; the old one stays on screen until the new one has loaded. */
export function useInterface(initialLanguages: readonly string[]) {
  const [current, setCurrent] = useState<Interface>()
  const setLanguage = useCallback(async (language: string) => setCurrent(await loadInterface(language)), [])
  const initial = preferredLanguage(initialLanguages)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first language is guessed
  useEffect(() => void setLanguage(initial), [])
  return { current, setLanguage }
}
