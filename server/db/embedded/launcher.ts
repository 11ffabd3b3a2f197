import { existsSync } from 'node:fs'
import type { Connection } from './address.ts'
import { locateBinaries, prepareBinaries } from './binaries.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { keepRunning } from './keeper.ts'
import { withStartLock } from './lock.ts'
import { findPlace, type Place } from './place.ts'
import { joinOrLaunch, type Plan } from './session.ts'
import { fingerprint, type Settings, serverSettings } from './settings.ts'

export type EmbeddedPostgresOptions = {
  directory: string
  /** False only in tests: commits may be lost with the computer's power. */
  durable?: boolean
  settings?: Settings
  /** A folder with bin, lib and share to use instead of the npm package. */
  binaries?: string
  onProgress?: (message: string) => void
}

export type EmbeddedPostgres = {
  connection: Connection
  /** Of the server as it runs now: one that was killed is started again. */
  readonly pid: number
  /** True if the server was already running. */
  attached: boolean
  /** The folder that holds the data and the log; the README tells when it is not `directory`. */
  home: string
  /** Stops the server, also one it attached to, unless another process still uses it. */
  stop(): Promise<void>
}

/** Starts PostgreSQL on `directory`, or joins the one that already runs there; resolves when it takes queries. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { onProgress: report = () => undefined } = options
  const place = findPlace(options.directory)
  const { directory, home } = place
  if (home !== directory) report(`The database lies in ${home}: its user cannot reach ${directory}`)
  const { plan, session } = await withStartLock(home, async () => {
    const plan = await makePlan(options, place, report)
    return { plan, session: await joinOrLaunch(plan) }
  })
  const keeper = keepRunning(session, () => startAgain({ ...plan, former: session.server.connection }), report)
  return {
    connection: session.server.connection,
    get pid() {
      return keeper.session().server.pid
    },
    attached: session.attached,
    home,
    stop: keeper.release,
  }
}

async function makePlan(options: EmbeddedPostgresOptions, place: Place, report: Plan['report']): Promise<Plan> {
  const { durable = true, settings: chosen = {} } = options
  const binaries = await prepareBinaries(options.binaries ?? locateBinaries(), place.home, place.user)
  const settings = serverSettings(chosen, durable)
  return { place, binaries, settings, fingerprint: fingerprint(settings, binaries), durable, report }
}

/** Never makes a cluster: if the data have vanished, an empty database must not take their place. */
async function startAgain(plan: Plan) {
  const { home, data } = plan.place
  if (existsSync(data)) return withStartLock(home, () => joinOrLaunch(plan))
  throw new EmbeddedPostgresError('data-gone', {
    what: `The database in ${data} has been removed while it was in use.`,
    safe: 'No empty database was put in its place.',
    next: `Bring ${data} back and start again.`,
  })
}
