/** `npm run bench -- <name> [--json] [--responses N] [--growth]`: the last line of stdout is one JSON object. */
import { parseArgs } from 'node:util'
import type { BenchOptions, Result } from './support.ts'

const benches: Record<string, () => Promise<(options: BenchOptions) => Promise<Result>>> = {
  ingest: async () => (await import('./ingest.ts')).ingest,
  start: async () => (await import('./start.ts')).start,
  export: async () => (await import('./export.ts')).exporting,
  report: async () => (await import('./report.ts')).report,
  page: async () => (await import('./page.ts')).page,
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      responses: { type: 'string' },
    },
  })
  const [name = ''] = positionals
  const find = benches[name]
  if (!find) throw new Error(`npm run bench -- <${Object.keys(benches).join('|')}> [--json] [--responses N]`)
  const bench = await find()
  const result = await bench({
    responses: values.responses ? Number(values.responses) : undefined,
    isGrowing: values.growth,
  })
  if (!values.json) for (const [key, value] of Object.entries(result)) console.log(`${key.padEnd(24)} ${value}`)
  console.log(JSON.stringify(result))
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
