import { gzipSync } from 'node:zlib'
import type { Kysely } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { WaveAreaReport } from '../../reports/areas/area-report.ts'
import type { Benchmark } from '../../reports/benchmark/benchmark.ts'
import type { Crosstab } from '../../reports/crosstabs/crosstab.ts'
import type { WaveReport } from '../../reports/sections/report.ts'
import type { Trend } from '../../reports/waves/trend.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import { type BenchmarkRequest, getBenchmark } from '../benchmark/benchmark.service.ts'
import { type CrosstabRequest, getCrosstab } from '../crosstabs/crosstabs.service.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { type AreaReportRequest, getAreaReport } from '../reports/areas.service.ts'
import { type DocumentRequest, drawPicture, type PictureRequest, writeDocument } from '../reports/documents.service.ts'
import { getReport, type ReportRequest } from '../reports/reports.service.ts'
import type { OwnProvider } from '../review/own.service.ts'
import { getTrend, type TrendRequest } from '../trends/trends.service.ts'

interface AssessmentKey {
  organisationId: string
  assessmentId: string
}

/** What takes tens of milliseconds of computing: a submit must not wait for it. */
export type ReadTask =
  | { kind: 'report'; key: WaveKey; request: ReportRequest }
  | { kind: 'areas'; key: WaveKey; request: AreaReportRequest }
  | { kind: 'trend'; key: AssessmentKey; request: TrendRequest }
  | { kind: 'crosstab'; key: AssessmentKey; request: CrosstabRequest }
  | { kind: 'benchmark'; key: OwnProvider & { responseId: string }; request: BenchmarkRequest }

/** What takes seconds: pictures and documents made of a report. */
export type PrintTask =
  | { kind: 'picture'; key: WaveKey; request: PictureRequest }
  | { kind: 'document'; key: WaveKey; request: DocumentRequest }

export interface ResultOf {
  report: WaveReport
  areas: WaveAreaReport
  trend: Trend
  crosstab: Crosstab
  benchmark: Benchmark
}

/** Most of what a higher level gains is not worth the wait. */
const level = 3

/**
 * JSON, packed by gzip: once for everybody who asks, and not by whoever answers; a picture or a document as it is. Throws what
 * the services throw.
 */
export async function runTask(
  db: Kysely<DB>,
  { task, versions, signal }: { task: ReadTask | PrintTask; versions: Versions; signal: AbortSignal },
): Promise<Buffer> {
  if (task.kind === 'picture') return drawPicture(db, { key: task.key, request: task.request, versions })
  if (task.kind === 'document') return writeDocument(db, { key: task.key, request: task.request, versions })
  const result = await resultOf(db, task, versions, signal)
  // In this thread, which gives way to those who answer; the pool of Node would not.
  return gzipSync(JSON.stringify(result), { level })
}

function resultOf(
  db: Kysely<DB>,
  task: ReadTask,
  versions: Versions,
  signal: AbortSignal,
): Promise<ResultOf[keyof ResultOf]> {
  switch (task.kind) {
    case 'report':
      return getReport(db, { key: task.key, request: task.request, versions })
    case 'areas':
      return getAreaReport(db, { key: task.key, request: task.request, versions })
    case 'trend':
      return getTrend(db, task.key, task.request, versions)
    case 'crosstab':
      return getCrosstab(db, task.key, task.request, { versions, signal })
    case 'benchmark':
      return getBenchmark(db, task.key, task.request, { versions, signal })
    default:
      return task satisfies never
  }
}
