import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { compileCodebook } from '../../surveys/codebook/compile.ts'
import { assertPublishable } from '../../surveys/definition/lint.ts'
import { type LibraryQuestionnaire, libraryQuestionnaires } from '../../surveys/questionnaires/library.ts'
import { notFound, Problem } from '../contract/problems.ts'
import {
  findLatestCodebook,
  insertQuestionnaire,
  insertVersion,
  listVersions,
  lockQuestionnaire,
  type VersionSummary,
} from './questionnaires.store.ts'

/** Publishes the built-in questionnaires into a new organisation as version 1. */
export async function adoptLibrary(trx: Transaction<DB>, organisationId: string): Promise<void> {
  for (const entry of libraryQuestionnaires) {
    const questionnaireId = await insertQuestionnaire(trx, {
      organisationId,
      libraryKey: entry.key,
      definition: entry.definition,
    })
    await publish(trx, { organisationId, questionnaireId, entry })
  }
}

/** Publishes the newest built-in version where the organisation has an older one. */
export async function publishNewest(
  trx: Transaction<DB>,
  organisationId: string,
  questionnaireId: string,
): Promise<QuestionnaireSummary> {
  await lockQuestionnaire(trx, organisationId, questionnaireId)
  const current = (await listQuestionnaires(trx, organisationId)).find(candidate => candidate.id === questionnaireId)
  if (!current) throw notFound('questionnaire')
  const entry = libraryQuestionnaires.find(candidate => candidate.key === current.libraryKey)
  if (!entry || !current.newerInLibrary) throw Problem.because('newest_published')
  await publish(trx, { organisationId, questionnaireId, entry })
  const published = (await listQuestionnaires(trx, organisationId)).find(candidate => candidate.id === questionnaireId)
  if (!published) throw notFound('questionnaire')
  return published
}

async function publish(
  trx: Transaction<DB>,
  {
    organisationId,
    questionnaireId,
    entry,
  }: { organisationId: string; questionnaireId: string; entry: LibraryQuestionnaire },
): Promise<void> {
  assertPublishable(entry.definition)
  const previous = await findLatestCodebook(trx, organisationId, questionnaireId)
  const version = (previous?.version ?? 0) + 1
  const codebook = compileCodebook(entry.definition, previous ? { version, previous } : { version })
  await insertVersion(trx, {
    organisationId,
    questionnaireId,
    libraryVersion: entry.version,
    definition: entry.definition,
    codebook,
  })
}

export interface QuestionnaireSummary {
  id: string
  audience: VersionSummary['audience']
  title: Record<string, string>
  libraryKey: string | null
  latestVersion: number
  newerInLibrary: boolean
  versions: { version: number; publishedOn: string; questionCount: number; languages: string[] }[]
}

export async function listQuestionnaires(db: Kysely<DB>, organisationId: string): Promise<QuestionnaireSummary[]> {
  const versions = await listVersions(db, organisationId)
  const ids = [...new Set(versions.map(version => version.questionnaireId))]
  return ids.flatMap(id => {
    const own = versions.filter(version => version.questionnaireId === id)
    const latest = own.at(-1)
    if (!latest) return []
    const inLibrary = libraryQuestionnaires.find(entry => entry.key === latest.libraryKey)?.version ?? 0
    return {
      id,
      audience: latest.audience,
      title: latest.title,
      libraryKey: latest.libraryKey,
      latestVersion: latest.version,
      newerInLibrary: inLibrary > (latest.libraryVersion ?? 0),
      versions: own.map(({ version, publishedOn, questionCount, languages }) => ({
        version,
        publishedOn,
        questionCount,
        languages,
      })),
    }
  })
}
