import { readConfig } from './config.ts'
import { type RunningServer, startServer } from './start.ts'

const isDemo = process.argv.includes('--demo')

async function main(): Promise<void> {
  const config = readConfig()
  const server = await startServer({ config, onProgress: message => console.info(message) })
  stopOnSignal(server)
  console.info(`Groundwork is ready: ${server.app.url}  (${server.database} PostgreSQL)`)
  if (isDemo) return
  if (server.setupUrl) console.info(`Create the first administrator: ${server.setupUrl}`)
}

function stopOnSignal(server: RunningServer): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
