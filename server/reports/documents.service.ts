import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import { findingOf } from '../../reports/charts/finding.ts'
import { loadMessages } from '../../reports/charts/messages/load.ts'
import { fill } from '../../reports/charts/messages/messages.ts'
import { councilReport } from '../../reports/documents/council-report.ts'
import { documentDocx } from '../../reports/documents/docx.ts'
import type { Extent } from '../../reports/documents/extent.ts'
import { documentHtml } from '../../reports/documents/html.ts'
import { type PictureFormat, pictureOf } from '../../reports/pictures/picture.ts'
import { isRightToLeft } from '../../surveys/definition/direction.ts'
import { sectors } from '../../surveys/taxonomies/sectors.ts'
import { getAssessment } from '../assessments/assessments.service.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { notFound } from '../contract/problems.ts'
import { findLogo } from '../organisations/logos.service.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { getReport, type ReportRequest } from './reports.service.ts'

export interface PictureRequest extends ReportRequest {
  figureId: string
  format: PictureFormat
  patterns: 'true' | 'false'
}

export interface DocumentRequest extends ReportRequest {
  format: 'html' | 'docx'
  extent: Extent
}

interface Asked<Request> {
  key: WaveKey
  request: Request
  versions: Versions
}

/** One figure of the report as a picture that can stand alone. */
export async function drawPicture(db: Kysely<DB>, { key, request, versions }: Asked<PictureRequest>): Promise<Buffer> {
  const report = await getReport(db, { key, request, versions })
  const figure = report.sections.flatMap(({ figures }) => figures).find(({ id }) => id === request.figureId)
  if (!figure) throw notFound('figure')
  const { language } = request
  const messages = await loadMessages(language)
  const { organisation, assessment, wave } = report
  const source = fill(messages.document.source, { organisation, assessment: assessment.name, wave: wave.name })
  const picture = await pictureOf(figure, {
    messages,
    language,
    isRightToLeft: isRightToLeft(language),
    format: request.format,
    isPatterned: request.patterns === 'true',
    frame: { title: findingOf(figure, messages, language), source },
  })
  // Everything in it is withheld.
  if (!picture) throw notFound('picture')
  return picture.content
}

/** The report on paper, whole or short, in the language asked for. */
export async function writeDocument(
  db: Kysely<DB>,
  { key, request, versions }: Asked<DocumentRequest>,
): Promise<Buffer> {
  const report = await getReport(db, { key, request, versions })
  const { language, format, extent } = request
  const { areas } = await getAssessment(db, key.organisationId, key.assessmentId)
  const filtered = report.filter.areaIds
  const document = await councilReport(report, {
    extent,
    messages: await loadMessages(language),
    isRightToLeft: isRightToLeft(language),
    logo: await findLogo(db, key.organisationId),
    areas: areas.filter(({ id }) => filtered.length === 0 || filtered.includes(id)).map(({ name }) => name),
    sectors: report.filter.sectors.map(code => sectorName(code, language)),
    madeOn: new Date().toISOString(),
  })
  return format === 'docx' ? documentDocx(document) : Buffer.from(documentHtml(document))
}

function sectorName(code: string, language: string): string {
  const label = sectors.terms.find(term => term.code === code)?.label
  return label?.[language] ?? label?.default ?? code
}
