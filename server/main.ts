import { readConfig } from './config.ts'
import { demoAdministrator, loadDemo } from './demo/load.ts'
import { progressTo } from './demo/progress.ts'
import { type RunningServer, startServer } from './start.ts'

const isDemo = process.argv.includes('--demo')

async function main(): Promise<void> {
  const config = readConfig()
  const { email, password } = demoAdministrator
  const server = await startServer({
    config: isDemo ? { ...config, logLevel: 'warn' } : config,
    demo: isDemo ? { email, password } : null,
    onProgress: message => console.info(message),
  })
  stopOnSignal(server)
  console.info(`Groundwork is ready: ${server.app.url}  (${server.database} PostgreSQL)`)
  if (isDemo) await demo(server).catch(error => server.stop().then(() => Promise.reject(error)))
  else if (server.setupUrl) console.info(`Create the first administrator: ${server.setupUrl}`)
}

async function demo({ address, app }: RunningServer): Promise<void> {
  const { links } = await loadDemo({
    baseUrl: address,
    origin: app.url,
    setupToken: app.secrets.setupToken,
    db: app.db,
    onProgress: progressTo(process.stdout),
  })
  console.info(`
  Staff         ${app.url}/
                sign in as ${demoAdministrator.email} with the password: ${demoAdministrator.password}
  Questionnaires of the open wave
    provider    ${app.url}/r/${links.provider}
    resident    ${app.url}/r/${links.resident}
    partner     ${app.url}/r/${links.partner}
  The API       ${app.url}/api/v1/docs

  Baseline provider figures are published ones (Virginia 2012); the rest is generated. Stop with Ctrl+C.`)
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
