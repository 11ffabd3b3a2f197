import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react'
import { directionOf } from '../../shared/i18n/languages.ts'
import { formatMessage, type Values } from '../../shared/i18n/messages.ts'
import type { Interface } from './catalogues.ts'
import type { MessageKey } from './en.ts'

export interface Texts {
  language: string
  t: (key: MessageKey, values?: Values) => string
}

const Context = createContext<Texts>({ language: 'en', t: key => key })

export function InterfaceProvider({ value, children }: { value: Interface; children: ReactNode }) {
  const { language, catalogue, catalogueLanguage } = value
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  const texts = useMemo<Texts>(
    () => ({ language, t: (key, values) => formatMessage(catalogue[key], catalogueLanguage, values) }),
    [language, catalogue, catalogueLanguage],
  )
  return <Context.Provider value={texts}>{children}</Context.Provider>
}

export function useTexts(): Texts {
  return useContext(Context)
}
