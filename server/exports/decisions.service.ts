import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { getAssessment } from '../assessments/assessments.service.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { fieldErrorAt } from '../contract/field-errors.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { exportDecisionLetter } from '../mail/letters/export-decision.ts'
import { queueMessages } from '../messages/messages.store.ts'
import { findLetterHead } from '../organisations/organisations.store.ts'
import { type ExportView, viewExport } from './exports.service.ts'
import { type Export, lockExport, newestRelease, updateDecision } from './exports.store.ts'
import { findRequester } from './requesters.store.ts'

export interface Decision {
  organisationId: string
  exportId: string
  decision: 'approve' | 'refuse'
  note: string
  decidedBy: string
  /** Public address of the server. */
  url: string
}

/** Once: what was decided is not decided again, because files may have been fetched already. */
export async function decideExport(trx: Transaction<DB>, given: Decision): Promise<ExportView> {
  const { organisationId, exportId, decision, note, decidedBy } = given
  const found = await lockExport(trx, organisationId, exportId)
  if (!found) throw notFound('export')
  if (found.state !== 'requested') throw Problem.because('export_decided')
  if (decision === 'refuse' && note === '') {
    throw new Problem('invalid-request', '1 field is not valid.', [fieldErrorAt('#/note', 'refusal_reason_required')])
  }
  const state = decision === 'approve' ? 'ready' : 'refused'
  const releaseNumber = (decision === 'approve' && (await newestRelease(trx, found))) || found.releaseNumber
  await updateDecision(trx, found, { state, note, decidedBy, releaseNumber })
  await tellRequester(trx, found, given)
  await recordAudit(trx, {
    organisationId,
    actorId: decidedBy,
    action: `export.${decision}`,
    target: found.assessmentId,
    details: { export: exportId, wave: found.wave, release: releaseNumber, audience: found.options.audience },
  })
  return viewExport(trx, organisationId, exportId)
}

async function tellRequester(trx: Transaction<DB>, found: Export, given: Decision): Promise<void> {
  const { organisationId, exportId, decision, note, url } = given
  const requester = found.requestedBy && (await findRequester(trx, found.requestedBy))
  if (!requester) return
  const { name: organisation, language } = await findLetterHead(trx, organisationId)
  const assessment = await getAssessment(trx, organisationId, found.assessmentId)
  const letter = exportDecisionLetter(language, {
    name: requester.name,
    organisation,
    assessment: assessment.name,
    wave: assessment.waves.find(wave => wave.number === found.wave)?.name ?? '',
    audience: found.options.audience,
    decision,
    note,
    url: `${url}/o/${organisationId}/assessments/${found.assessmentId}/${found.wave}/export`,
  })
  await queueMessages(trx, [
    {
      ...letter,
      organisationId,
      kind: 'export-decision',
      about: exportId,
      toEmail: requester.email,
      toName: requester.name,
      language,
    },
  ])
}
