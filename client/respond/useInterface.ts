import { useCallback, useEffect, useState } from 'react'
import { bestLanguage } from '../shared/i18n/languages.ts'
import { type Interface, loadInterface } from './i18n/catalogues.ts'

/** A language asked for in the address (`?language=es`) comes first, then that of the invitation, then those of the browser. */
export function preferredLanguage(available: readonly string[], invited?: string): string {
  const asked = new URLSearchParams(window.location.search).get('language')
  const wishes = [asked, invited, ...navigator.languages].filter(wish => wish !== null && wish !== undefined)
  return bestLanguage(wishes, available) ?? available[0] ?? 'en'
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
