import { createContext, useContext } from 'react'
import type { HelpContact } from '../collector.ts'

/** Who asks, and what every screen must offer. */
export interface Site {
  organisation: string
  /** Residents may be unsafe: a quick way out and help numbers on every screen. */
  isResident: boolean
  helpContacts: HelpContact[]
}

/** Before the audience is known, the visitor may be a resident: the way out is there. */
export const SiteContext = createContext<Site>({ organisation: '', isResident: true, helpContacts: [] })

export function useSite(): Site {
  return useContext(SiteContext)
}
