import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { codebookCsv } from '../../reports/exports/codebook-csv.ts'
import { CsvOfCopy } from '../../reports/exports/copy-rows.ts'
import { readmeText } from '../../reports/exports/readme.ts'
import { textIn } from '../../reports/exports/variables.ts'
import { getWave } from '../assessments/assessments.service.ts'
import { recordDownload } from '../audit/audit.store.ts'
import type { AppContext } from '../context.ts'
import { notFound } from '../contract/problems.ts'
import { type Snapshot, withSnapshot } from '../db/snapshot.ts'
import type { Actor } from '../http/session.ts'
import { getOrganisationName } from '../organisations/organisations.store.ts'
import { type Contents, leadsOf, readContents, rowWriterOf } from './contents.ts'
import { copyOfResponses, type Export } from './exports.store.ts'

interface Reply {
  given: Export
  file: string
  actor: Actor
  res: Response
  signal: AbortSignal
}

/** Writes one file of an export; all of it comes from one snapshot of the database. */
export async function sendFile(app: AppContext, { given, file, actor, res, signal }: Reply): Promise<void> {
  await withSnapshot(app.exportPool, signal, async snapshot => {
    const contents = await readContents(snapshot.db, given, app.versions)
    const { organisationId, assessmentId, id } = given
    const details = { export: id, file, release: given.releaseNumber }
    await recordDownload(app.db, actor, { organisationId, action: 'export.download', target: assessmentId, details })
    const name = nameOf(given, file)
    const open = () => {
      res.setHeader('Content-Disposition', `attachment; filename="${name}"`)
      res.type(file.endsWith('.txt') ? 'text/plain' : 'text/csv')
    }
    if (file === 'README.txt') {
      const text = await readme(snapshot, given, contents)
      open()
      res.send(text)
    } else if (file === 'codebook.csv') {
      const { codebook, counts, suppression } = contents
      const { assessment, wave } = await getWave(snapshot.db, given)
      const lead = { wave: { number: given.wave, name: wave.name }, areas: assessment.areas }
      open()
      res.send(codebookCsv({ codebook, counts, suppression, separator: given.options.separator, lead }))
    } else await sendResponses(snapshot, { given, contents, res, open })
  })
}

/** Files of several waves and audiences can lie in one folder. */
function nameOf({ options, wave, releaseNumber }: Export, file: string): string {
  return `${options.audience}_wave-${wave}_release-${releaseNumber}_${file}`
}

/** Constant memory: PostgreSQL sends no faster than the client reads. */
async function sendResponses(
  { db, copy }: Snapshot,
  { given, contents, res, open }: { given: Export; contents: Contents; res: Response; open: () => void },
): Promise<void> {
  const csv = new CsvOfCopy(rowWriterOf(contents, given), await leadsOf(db, contents, given))
  const copied = pipeline(copy(copyOfResponses(given)), csv)
  // Until the first row is there, a failure can still be answered with a problem.
  await Promise.race([once(csv, 'readable'), copied])
  open()
  await Promise.all([copied, pipeline(csv, res)])
}

async function readme({ db }: Snapshot, given: Export, { codebook, responses, erased }: Contents): Promise<string> {
  const { assessment, wave } = await getWave(db, given)
  const { values, separator, language } = given.options
  if (!wave.latestRelease) throw notFound('release')
  return readmeText({
    organisation: await getOrganisationName(db, given.organisationId),
    assessment: assessment.name,
    dataNotice: assessment.dataNotice && textIn(assessment.dataNotice, language),
    wave,
    release: wave.latestRelease,
    responses,
    erased,
    codebook,
    files: { responses: nameOf(given, `responses_${values}.csv`), codebook: nameOf(given, 'codebook.csv') },
    values,
    separator,
    language,
  })
}
