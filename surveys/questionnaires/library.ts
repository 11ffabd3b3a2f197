import type { Definition } from '../definition/definition.ts'
import { partnerQuestionnaire } from './partner.ts'
import { providerQuestionnaire } from './provider.ts'
import { residentQuestionnaire } from './resident.ts'

export interface LibraryQuestionnaire {
  key: string
  version: number
  definition: Definition
}

/** The questionnaires every organisation starts with. A changed definition is a new version: raise its number. */
export const libraryQuestionnaires: LibraryQuestionnaire[] = [
  { key: 'provider', version: 1, definition: providerQuestionnaire },
  { key: 'resident', version: 1, definition: residentQuestionnaire },
  { key: 'partner', version: 1, definition: partnerQuestionnaire },
]
