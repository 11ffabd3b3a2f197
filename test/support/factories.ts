import { randomUUID } from 'node:crypto'
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { type GivenArea, saveAreas } from '../../server/areas/areas.service.ts'
import { type Area, listAreas } from '../../server/areas/areas.store.ts'
import { changeWaveState, createAssessment, getAssessment } from '../../server/assessments/assessments.service.ts'
import type { Assessment } from '../../server/assessments/assessments.store.ts'
import { type Collector, listCollectors } from '../../server/collectors/collectors.store.ts'
import type { AppContext } from '../../server/context.ts'
import type { MemberRole } from '../../server/contract/roles.ts'
import { insertOrganisation } from '../../server/organisations/organisations.store.ts'
import { adoptLibrary, listQuestionnaires } from '../../server/questionnaires/questionnaires.service.ts'
import type { CompiledVersion } from '../../server/questionnaires/versions.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { drawAnswers } from './answers.ts'
import { type Persona, personas } from './personas.ts'

type Given = Pick<AppContext, 'db'>

/** With the built-in questionnaires, as POST /organisations makes it. */
export async function anOrganisation(
  { db }: Given,
  { of = 'ada', name = `Organisation of ${of}` }: { of?: Persona; name?: string } = {},
): Promise<{ id: string; name: string }> {
  return db.transaction().execute(async trx => {
    const organisation = await insertOrganisation(trx, { name, slug: name.toLowerCase() })
    await aMember(trx, organisation.id, of)
    await adoptQuickly(trx, organisation.id)
    return { id: organisation.id, name }
  })
}

/** A coordinator, unless another role is given. */
export async function aMember(
  db: Kysely<DB>,
  organisationId: string,
  persona: Persona,
  { role = 'coordinator', providerId = null }: { role?: MemberRole; providerId?: string | null } = {},
): Promise<void> {
  await db.insertInto('members').values({ organisationId, userId: personas[persona].id, role, providerId }).execute()
}

/** An entry of the register with one contact. */
export async function aProvider(
  { db }: Given,
  organisationId: string,
  overrides: Partial<Insertable<DB['providers']>> & { email?: string; contactName?: string; language?: string } = {},
): Promise<string> {
  const { email = 'pia@example.org', contactName = 'Pia', language = 'en', ...provider } = overrides
  const { id } = await db
    .insertInto('providers')
    .values({ name: 'Safe House', ...provider, organisationId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('contacts')
    .values({ organisationId, providerId: id, name: contactName, email, language })
    .execute()
  return id
}

/** What publishing the library has made once in this process; checking and compiling it again would take most of a test. */
let published:
  | { questionnaires: Selectable<DB['questionnaires']>[]; versions: Selectable<DB['questionnaireVersions']>[] }
  | undefined

async function adoptQuickly(trx: Transaction<DB>, organisationId: string): Promise<void> {
  if (!published) {
    await adoptLibrary(trx, organisationId)
    const own = trx.selectFrom('questionnaires').selectAll().where('organisationId', '=', organisationId)
    const versions = trx.selectFrom('questionnaireVersions').selectAll().where('organisationId', '=', organisationId)
    published = { questionnaires: await own.execute(), versions: await versions.execute() }
    return
  }
  const ids = new Map(published.questionnaires.map(({ id }) => [id, randomUUID()]))
  const newId = (id: string) => ids.get(id) ?? id
  await trx
    .insertInto('questionnaires')
    .values(
      published.questionnaires.map(row => ({
        ...row,
        organisationId,
        id: newId(row.id),
        title: JSON.stringify(row.title),
      })),
    )
    .execute()
  await trx
    .insertInto('questionnaireVersions')
    .values(
      published.versions.map(({ questionnaireId, definition, codebook, ...row }) => ({
        ...row,
        organisationId,
        questionnaireId: newId(questionnaireId),
        definition: JSON.stringify(definition),
        codebook: JSON.stringify(codebook),
      })),
    )
    .execute()
}

/** One county with two towns, unless others are given. */
export const someAreas: Partial<GivenArea>[] = [
  { code: 'county', name: 'The county', level: 'county' },
  { code: 'north', name: 'North town', parentCode: 'county' },
  { code: 'south', name: 'South town', parentCode: 'county' },
]

export async function areas(
  { db }: Given,
  organisationId: string,
  given: Partial<GivenArea>[] = someAreas,
): Promise<Area[]> {
  const rows = given.map(area => ({
    code: 'area',
    name: 'Area',
    parentCode: null,
    level: '',
    population: null,
    ...area,
  }))
  await db.transaction().execute(trx => saveAreas(trx, organisationId, rows))
  return listAreas(db, organisationId)
}

export interface AssessmentOverrides {
  organisationId?: string
  of?: Persona
  state?: 'planned' | 'open' | 'closed' | 'archived'
  audiences?: Audience[]
  areaCodes?: string[]
  invited?: number | null
  name?: string
  /** Off, so that a response can be sent by itself. */
  asksProof?: boolean
}

export interface TestAssessment {
  organisationId: string
  assessmentId: string
  assessment: Assessment
  /** Path parameters of the first wave. */
  wave: { organisationId: string; assessmentId: string; wave: number }
  collectors: Collector[]
  /** The open link of an audience, for all areas. */
  linkOf(audience: Audience): string
  /** The version that an audience answers. */
  versionOf(audience: Audience): Promise<CompiledVersion>
}

/** An assessment whose first wave is open, with one link for each audience; residents and providers unless others are given. */
export async function anAssessment(
  app: Pick<AppContext, 'db' | 'versions'>,
  overrides: AssessmentOverrides = {},
): Promise<TestAssessment> {
  const { of = 'ada', audiences = ['provider', 'resident'], areaCodes, state = 'open' } = overrides
  const organisationId = overrides.organisationId ?? (await anOrganisation(app, { of })).id
  const known = await listAreas(app.db, organisationId)
  const all = known.length > 0 ? known : await areas(app, organisationId)
  const questionnaires = await listQuestionnaires(app.db, organisationId)
  const assessment = await app.db.transaction().execute(async trx => {
    const created = await createAssessment(trx, {
      organisationId,
      name: overrides.name ?? 'Needs assessment',
      purpose: '',
      areaCodes: areaCodes ?? all.map(area => area.code),
      waveName: 'Baseline',
      audiences: audiences.map(audience => {
        const { id: questionnaireId = '', latestVersion: version = 0 } =
          questionnaires.find(candidate => candidate.audience === audience) ?? {}
        return { audience, questionnaireId, version, invited: overrides.invited ?? null }
      }),
      asksProof: overrides.asksProof ?? false,
    })
    return bringTo(trx, { organisationId, assessmentId: created.id, wave: 1 }, state)
  })
  const wave = { organisationId, assessmentId: assessment.id, wave: 1 }
  const collectors = await listCollectors(app.db, wave)
  return {
    organisationId,
    assessmentId: assessment.id,
    assessment,
    wave,
    collectors,
    linkOf: audience => collectors.find(collector => collector.audience === audience)?.link ?? '',
    versionOf: async audience => {
      const entry = assessment.waves[0]?.audiences.find(candidate => candidate.audience === audience)
      if (!entry) throw new Error(`the wave does not ask ${audience}s`)
      return app.versions.get({ organisationId, ...entry })
    },
  }
}

async function bringTo(
  trx: Transaction<DB>,
  key: { organisationId: string; assessmentId: string; wave: number },
  state: 'planned' | 'open' | 'closed' | 'archived',
): Promise<Assessment> {
  const steps = {
    planned: [],
    open: ['open'],
    closed: ['open', 'closed'],
    archived: ['open', 'closed', 'archived'],
  } as const
  for (const step of steps[state]) await changeWaveState(trx, key, step)
  return getAssessment(trx, key.organisationId, key.assessmentId)
}

export interface AnswerSheet {
  id: string
  language: string
  area: string
  consent: true
  answers: Record<string, string | string[]>
}

/** A body for POST /collectors/:link/responses. With a version: answers drawn at random that fit it; without: none. */
export function anAnswerSheet(
  version?: Pick<CompiledVersion, 'definition' | 'codebook'>,
  { seed = 1, ...overrides }: Partial<AnswerSheet> & { seed?: number } = {},
): AnswerSheet {
  const answers = version ? drawAnswers(version, seed) : {}
  return { id: randomUUID(), language: 'en', area: 'north', consent: true, answers, ...overrides }
}
