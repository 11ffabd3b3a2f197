import { randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Separator } from '../../reports/exports/row-writer.ts'
import type { Audience } from '../../surveys/definition/definition.ts'
import { getWave } from '../assessments/assessments.service.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { type Export, findExport, insertExport } from './exports.store.ts'

export interface ExportRequest {
  organisationId: string
  assessmentId: string
  wave: number
  audience: Audience
  values: 'codes' | 'labels'
  separator: Separator
  language: string
}

export interface PreparedExport {
  id: string
  files: { name: string; url: string; description: string }[]
}

/** Records who asks for what; the files are written when they are fetched. */
export async function prepareExport(
  trx: Transaction<DB>,
  { request, requestedBy, versions }: { request: ExportRequest; requestedBy: string; versions: Versions },
): Promise<PreparedExport> {
  const { organisationId, assessmentId, audience, values, separator } = request
  const { wave } = await getWave(trx, request)
  const asked = wave.audiences.find(entry => entry.audience === audience)
  if (!asked) {
    throw new Problem('invalid-request', '1 field is not valid.', [
      { pointer: '#/audience', code: 'unknown_audience', detail: 'The wave does not ask this audience.' },
    ])
  }
  if (!wave.latestRelease) throw new Problem('state-conflict', 'Nothing has been released yet. Release the wave first.')
  const { questionnaireId, version } = asked
  const { codebook } = await versions.get({ organisationId, questionnaireId, version })
  const language = codebook.languages.includes(request.language) ? request.language : (codebook.languages[0] ?? 'en')
  const described = { audience, questionnaireId, version, values, separator, language }
  const key = { organisationId, assessmentId, wave: request.wave, releaseNumber: wave.latestRelease.number }
  const salt = randomBytes(16).toString('hex')
  const id = await insertExport(trx, { ...key, requestedBy, options: { ...described, salt } })
  await recordAudit(trx, {
    organisationId,
    actorId: requestedBy,
    action: 'export.create',
    target: assessmentId,
    details: { export: id, wave: key.wave, release: key.releaseNumber, ...described },
  })
  return { id, files: filesOf(organisationId, id, values) }
}

function filesOf(organisationId: string, id: string, values: 'codes' | 'labels'): PreparedExport['files'] {
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

/** Throws `not-found`, also for a file that the export does not have. */
export async function getExport(db: Kysely<DB>, { organisationId, exportId, file }: ExportFile): Promise<Export> {
  const found = await findExport(db, organisationId, exportId)
  if (!found || !filesOf(organisationId, exportId, found.options.values).some(({ name }) => name === file)) {
    throw notFound('export')
  }
  return found
}

export interface ExportFile {
  organisationId: string
  exportId: string
  file: string
}
