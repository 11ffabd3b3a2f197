import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Variable } from '../../surveys/codebook/codebook.ts'
import type { Definition } from '../../surveys/definition/definition.ts'
import { questionsOf } from '../../surveys/definition/questions.ts'
import { getOpenCollector } from '../collectors/collectors.service.ts'
import type { OpenCollector } from '../collectors/collectors.store.ts'
import type { CompiledVersion } from '../questionnaires/versions.ts'
import { type Saving, savingOf } from './saving.ts'
import { getSection, isShareLink, questionsOfSection, type SectionTools } from './section.service.ts'

/** What a link opens: a whole questionnaire, or the sections of one that a colleague was given. */
export interface WayIn {
  collector: OpenCollector
  version: CompiledVersion
  /** What is asked through this link. */
  definition: Definition
  variables: Variable[]
  saving: Saving
  section: { name: string; askedBy: string; provider: string } | null
}

/** To look at and to answer; what is submitted comes through `findWayIn`, which knows no link to a section. */
export async function getWayIn(db: Kysely<DB>, tools: SectionTools, link: string): Promise<WayIn> {
  if (!isShareLink(link)) {
    const collector = await getOpenCollector(db, link)
    const version = await tools.versions.get(collector)
    const { definition, codebook } = version
    return { collector, version, definition, variables: codebook.variables, saving: savingOf(collector), section: null }
  }
  const section = await getSection(db, tools, link)
  const { share, version } = section
  // The invitation is somebody else's: nothing of it is shown.
  const collector = { ...section.collector, invitation: null }
  const { name, askedBy } = share
  const { provider } = section.collector.invitation
  const definition = questionsOfSection(section)
  const asked = new Set(questionsOf(definition).map(({ question }) => question.name))
  const variables = version.codebook.variables.filter(variable => asked.has(variable.name))
  return { collector, version, definition, variables, saving: 'automatic', section: { name, askedBy, provider } }
}
