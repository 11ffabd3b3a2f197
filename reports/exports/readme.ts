import { missingCodes } from '../../surveys/answers/missing.ts'
import type { Codebook } from '../../surveys/codebook/codebook.ts'
import { isSmall, threshold } from '../disclosure/withhold.ts'
import { exportMessages } from './messages.ts'
import type { Separator } from './row-writer.ts'
import { textIn } from './variables.ts'

export interface Described {
  organisation: string
  assessment: string
  /** What of the data is published, made up or a demonstration; null for a real collection. */
  dataNotice: string | null
  wave: { number: number; name: string; openedOn: string | null; closedOn: string | null }
  release: { number: number; releasedOn: string }
  responses: number
  /** What the report still counts, and was erased when its time was over; null: nothing. */
  erased: { responses: number; on: string } | null
  codebook: Codebook
  /** Names of the files as they are downloaded. */
  files: { responses: string; codebook: string }
  values: 'codes' | 'labels'
  separator: Separator
  language: string
}

const separators: Record<Separator, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

/** In plain English: who opens the file must know what it is and what it cannot tell. */
export function readmeText(given: Described): string {
  const sections = [whatItIs(given), files(given), values(given), leftOut(given), limits(), citation(given)]
  return `${sections.map(lines => lines.join('\n')).join('\n\n')}\n`.replaceAll('\n', '\r\n')
}

function whatItIs({ organisation, assessment, dataNotice, wave, release, responses, codebook }: Described): string[] {
  const dates = wave.openedOn ? `${wave.openedOn} to ${wave.closedOn ?? 'now'}` : 'not yet opened'
  const title = textIn(codebook.title, 'en')
  return [
    assessment,
    '='.repeat(Math.min(assessment.length, 78)),
    '',
    ...(dataNotice ? [`ABOUT THESE DATA: ${dataNotice}`, ''] : []),
    `Organisation:   ${organisation}`,
    `Wave:           ${wave.number}, ${wave.name} (${dates})`,
    `Audience:       ${codebook.audience}`,
    `Questionnaire:  ${title}, version ${codebook.version}`,
    `Release:        ${release.number}, of ${release.releasedOn}`,
    `Responses:      ${responses}`,
    'Weights:        none',
  ]
}

function files({ files, separator }: Described): string[] {
  return [
    'FILES',
    `${files.responses}: one row per response. UTF-8, separator ${separators[separator]}, lines end in CR LF (RFC 4180).`,
    `${files.codebook}: one line for each code of each column, with the question, the condition under which it was`,
    'asked, and counts.',
    'row_id is random and belongs to this export only. Rows are in the order of row_id, which has nothing to do with the',
    'order in which people answered.',
    'A question with several answers has a summary (codes joined by ;) and a column for each choice: 1 selected, 0 not.',
  ]
}

function values({ values: written, language }: Described): string[] {
  const { missing, suppressed } = exportMessages(written === 'labels' ? language : 'en')
  const codes: [number, string][] = [
    [missingCodes.skipped, missing.skipped],
    [missingCodes.not_asked, missing.not_asked],
    [missingCodes.dont_know, missing.dont_know],
    [missingCodes.rather_not_say, missing.rather_not_say],
    [missingCodes.suppressed, suppressed],
    [missingCodes.not_applicable, missing.not_applicable],
  ]
  return [
    'MISSING VALUES',
    ...codes.map(([code, label]) => `${code}  ${label}`),
    'Codes of choices stay the same in every version of the questionnaire.',
    written === 'labels'
      ? "Texts that a spreadsheet would run as a formula begin with a single quote (')."
      : 'Texts are raw: import the file as text, or use the labels file in a spreadsheet.',
  ]
}

function leftOut({ erased }: Described): string[] {
  return [
    'LEFT OUT',
    'Free text, direct identifiers, dates and times, the language answered in, devices and addresses. They are in no file.',
    `A value that fewer than ${threshold} respondents gave is written as ${missingCodes.suppressed}, with the next rarest where it could be`,
    'worked out from the total; an option of a question with several answers likewise, as a whole column. The area is',
    `${missingCodes.suppressed} where fewer than ${threshold} responded. Responses that were withdrawn are not included, nor those`,
    'that were excluded because their review found them to be wrong (test, double, not meant).',
    ...(erased ? ['', ...erasedLines(erased)] : []),
  ]
}

function erasedLines({ responses, on }: { responses: number; on: string }): string[] {
  const count = isSmall(responses) ? `Fewer than ${threshold}` : String(responses)
  return [
    `ERASED: ${count} of the released responses were erased by ${on}, when the time for which the organisation keeps`,
    'answers was over. No file contains anything of them. The report still counts them: it was made before.',
  ]
}

function limits(): string[] {
  return [
    'LIMITS',
    'Each value was checked by itself. Several values together can still be rare: do not try to find out who a row is, do',
    'not join it with other data about persons, and do not publish counts under five.',
  ]
}

function citation({ organisation, assessment, wave, release, codebook }: Described): string[] {
  const year = release.releasedOn.slice(0, 4)
  return [
    'HOW TO CITE',
    `${organisation} (${year}). ${assessment}: ${wave.name}, ${codebook.audience} responses [data set].`,
    `Release ${release.number}, questionnaire version ${codebook.version}.`,
  ]
}
