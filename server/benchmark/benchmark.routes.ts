import { benchmarkCsv } from '../../reports/benchmark/csv.ts'
import type { AppContext } from '../context.ts'
import { type RouterContext, routeFile } from '../http/route.ts'
import { readResult, sendPacked } from '../reading/reader.ts'
import type { ReadTask } from '../reading/tasks.ts'
import { providerOf } from '../review/own.routes.ts'
import type { BenchmarkRequest } from './benchmark.service.ts'

const path = '/organisations/:organisationId/own-responses/:responseId'

export function benchmarkRoutes(routes: RouterContext, { reader }: AppContext): void {
  routeFile(routes, `GET ${path}/benchmark`, async ({ actor, params, query, req, res, signal }) => {
    const task = taskOf({ ...params, ...providerOf(actor, params.organisationId) }, query)
    await sendPacked(req, res, await reader.read(task, signal))
  })

  routeFile(routes, `GET ${path}/benchmark.csv`, async ({ actor, params, query, res, signal }) => {
    const task = taskOf({ ...params, ...providerOf(actor, params.organisationId) }, query)
    const csv = benchmarkCsv(await readResult(reader, task, signal))
    res.setHeader('Content-Disposition', `attachment; filename="beside-the-others-${query.group}.csv"`)
    res.type('text/csv').send(csv)
  })
}

type BenchmarkTask = Extract<ReadTask, { kind: 'benchmark' }>

function taskOf(key: BenchmarkTask['key'], request: BenchmarkRequest): BenchmarkTask {
  return { kind: 'benchmark', key, request }
}
