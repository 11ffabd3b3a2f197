import { randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Separator } from '../../reports/exports/row-writer.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { getWave } from '../assessments/assessments.service.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Actor } from '../http/session.ts'
import { may } from '../policy/may.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { type ListedExport, listExports } from './export-list.store.ts'
import { type Export, findExport, insertExport } from './exports.store.ts'

export interface ExportRequest {
  organisationId: string
  assessmentId: string
  wave: number
  audience: Audience
  values: 'codes' | 'labels'
  separator: Separator
  language: string
  purpose: string
}

export interface ExportView extends Omit<ListedExport, 'options'> {
  audience: Audience
  version: number
  values: 'codes' | 'labels'
  separator: Separator
  language: string
  files: { name: string; url: string; description: string }[]
}

/** Records who asks for what; the files are written when they are fetched. A researcher's waits for a coordinator. */
export async function requestExport(
  trx: Transaction<DB>,
  { request, actor, versions }: { request: ExportRequest; actor: Actor; versions: Versions },
): Promise<ExportView> {
  const { organisationId, assessmentId, purpose } = request
  const state = may(actor, 'exports.approve') ? 'ready' : 'requested'
  if (state === 'requested' && purpose === '') {
    throw new Problem('invalid-request', '1 field is not valid.', [fieldErrorAt('#/purpose', 'purpose_required')])
  }
  const { releaseNumber, options } = await describeExport(trx, request, versions)
  const key = { organisationId, assessmentId, wave: request.wave, releaseNumber }
  const salt = randomBytes(16).toString('hex')
  const id = await insertExport(trx, {
    ...key,
    requestedBy: actor.userId,
    options: { ...options, salt },
    state,
    purpose,
  })
  await recordAudit(trx, {
    organisationId,
    actorId: actor.userId,
    action: state === 'ready' ? 'export.create' : 'export.request',
    target: assessmentId,
    details: { export: id, wave: key.wave, release: key.releaseNumber, ...options },
  })
  return viewExport(trx, organisationId, id)
}

async function describeExport(db: Kysely<DB>, request: ExportRequest, versions: Versions) {
  const { organisationId, audience, values, separator } = request
  const { wave } = await getWave(db, request)
  const asked = wave.audiences.find(entry => entry.audience === audience)
  if (!asked) {
    throw new Problem('invalid-request', '1 field is not valid.', [fieldErrorAt('#/audience', 'audience_not_asked')])
  }
  if (!wave.latestRelease) throw Problem.because('not_released')
  const { questionnaireId, version } = asked
  const { codebook } = await versions.get({ organisationId, questionnaireId, version })
  const language = codebook.languages.includes(request.language) ? request.language : (codebook.languages[0] ?? 'en')
  const options = { audience, questionnaireId, version, values, separator, language }
  return { releaseNumber: wave.latestRelease.number, options }
}

export async function viewExport(db: Kysely<DB>, organisationId: string, id: string): Promise<ExportView> {
  const [listed] = await listExports(db, { organisationId, id })
  if (!listed) throw notFound('export')
  return toView(organisationId, listed)
}

export function toView(organisationId: string, { options, ...listed }: ListedExport): ExportView {
  const { audience, version, values, separator, language } = options
  const canFetch = listed.state === 'ready' && !listed.isOutdated
  const files = canFetch ? filesOf(organisationId, listed.id, values) : []
  return { ...listed, audience, version, values, separator, language, files }
}

function filesOf(organisationId: string, id: string, values: 'codes' | 'labels'): ExportView['files'] {
  const responses = `responses_${values}.csv`
  const descriptions = {
    [responses]: 'One row per response.',
    'codebook.csv': 'One line for each code of each column.',
    'README.txt': 'What the files are, what was left out, and how to cite them.',
  }
  return Object.entries(descriptions).map(([name, description]) => {
    return { name, url: `/api/v1/organisations/${organisationId}/exports/${id}/${name}`, description }
  })
}

/**
 * For whoever asked for it, and for those who approve. Throws `not-found`, also for a file that the export does not have, and
 * `export-not-approved` as long as nobody has approved it.
 */
export async function getExport(
  db: Kysely<DB>,
  { organisationId, exportId, file }: ExportFile,
  actor: Actor,
): Promise<Export> {
  const found = await findExport(db, organisationId, exportId)
  const isTheirs = found?.requestedBy === actor.userId || may(actor, 'exports.approve')
  const hasFile = found && filesOf(organisationId, exportId, found.options.values).some(({ name }) => name === file)
  if (!found || !hasFile || !isTheirs) throw notFound('export')
  if (found.state === 'requested') throw Problem.because('export_undecided')
  if (found.state === 'refused') throw Problem.because('export_refused')
  return found
}

export interface ExportFile {
  organisationId: string
  exportId: string
  file: string
}
