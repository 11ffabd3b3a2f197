import { createContext, useContext } from 'react'
import type { Collector, HelpContact } from '../collector.ts'

/** Who asks, and what every screen must offer. */
export interface Site {
  organisation: string
  /** Residents may be unsafe: a quick way out and help numbers on every screen. */
  isResident: boolean
  helpContacts: HelpContact[]
  /** A tablet that people share: nothing leads away from the page. */
  isKiosk?: boolean
  /** Whose personal link it is. */
  invitation: Collector['invitation']
}

/** Before the audience is known, the visitor may be a resident: the way out is there. */
export const SiteContext = createContext<Site>({
  organisation: '',
  isResident: true,
  helpContacts: [],
  invitation: null,
})

export function useSite(): Site {
  return useContext(SiteContext)
}
