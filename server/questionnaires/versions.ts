import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { compileValidator, type Validator } from '../../surveys/answers/validate.ts'
import { notFound } from '../contract/problems.ts'
import { findVersion, type PublishedVersion } from './questionnaires.store.ts'

export interface VersionKey {
  organisationId: string
  questionnaireId: string
  version: number
}

/** A published version with its compiled validator. Immutable, so it is kept for as long as there is room. */
export interface CompiledVersion extends PublishedVersion {
  validator: Validator
  /** Name of the variable that holds the respondent's sector, if it asks. */
  sectorVariable: string | undefined
}

export interface Versions {
  /** Throws `not-found`. */
  get(key: VersionKey): Promise<CompiledVersion>
}

const kept = 200

export function createVersions(db: Kysely<DB>): Versions {
  const cache = new Map<string, Promise<CompiledVersion>>()
  return {
    get(key) {
      const name = `${key.organisationId}/${key.questionnaireId}/${key.version}`
      const found = cache.get(name)
      if (found) return found
      const loading = load(db, key)
      cache.set(name, loading)
      loading.catch(() => cache.delete(name))
      const oldest = cache.keys().next().value
      if (cache.size > kept && oldest !== undefined) cache.delete(oldest)
      return loading
    },
  }
}

async function load(db: Kysely<DB>, key: VersionKey): Promise<CompiledVersion> {
  const version = await findVersion(db, key)
  if (!version) throw notFound('version')
  return {
    ...version,
    validator: compileValidator(version.definition, version.codebook),
    sectorVariable: version.codebook.variables.find(variable => variable.concept === 'respondent.sector')?.name,
  }
}
