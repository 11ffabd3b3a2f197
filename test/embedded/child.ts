import { createInterface } from 'node:readline'
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from '../../server/db/embedded/launcher.ts'

/** A program of its own that uses the embedded server: it tells what it got, and ends at the word `stop`. */
const options: EmbeddedPostgresOptions = JSON.parse(process.argv[2] ?? '{}')
const server = await startEmbeddedPostgres(options)
const { connection, pid, attached, home } = server
console.log(JSON.stringify({ connection, pid, attached, home }))
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'stop') continue
  await server.stop()
  break
}
process.exit()
