import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, newConnection } from './address.ts'
import { type Binaries, locateBinaries, prepareBinaries, program, removeOldCopies } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { EmbeddedPostgresError, useAnotherServer } from './errors.ts'
import type { Lease } from './lease.ts'
import { withStartLock } from './lock.ts'
import { openLog } from './log.ts'
import { findPlace, notePlace, type Place } from './place.ts'
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts'
import { waitForLease } from './ready.ts'
import { environment, ids } from './run.ts'
import { fingerprint, type Settings, serverArguments, serverSettings } from './settings.ts'

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
  pid: number
  /** True if the server was already running. */
  attached: boolean
  /** The folder that holds the data and the log; see README for when it is not `directory`. */
  home: string
  /** Stops the server, also one it attached to, unless another process still uses it. */
  stop(): Promise<void>
}

type Plan = { place: Place; binaries: Binaries; settings: Settings; mark: string; durable: boolean; report: Report }
type Report = (message: string) => void
type Session = { server: Postmaster; lease: Lease; attached: boolean }

/** Starts PostgreSQL on `directory`, or joins the one that already runs there; resolves when it takes queries. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = findPlace(options.directory)
  const report = options.onProgress ?? (() => undefined)
  if (place.home !== place.directory)
    report(`The database lies in ${place.home}: its user cannot reach ${place.directory}`)
  const { server, lease, attached } = await withStartLock(place.home, async () =>
    joinOrLaunch(await plan(options, place)),
  )
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= leave(server, lease)
    return stopping
  }
  return { connection: server.connection, pid: server.pid, attached, home: place.home, stop }
}

async function plan(options: EmbeddedPostgresOptions, place: Place): Promise<Plan> {
  const durable = options.durable ?? true
  const binaries = await prepareBinaries(options.binaries ?? locateBinaries(), place.home, place.user)
  const settings = serverSettings(options.settings ?? {}, durable)
  return {
    place,
    binaries,
    settings,
    mark: fingerprint(settings, binaries),
    durable,
    report: options.onProgress ?? (() => undefined),
  }
}

async function joinOrLaunch(plan: Plan): Promise<Session> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const running = await findPostmaster(plan.place)
    const session = running === undefined ? await launch(plan, deadline) : await join(running, plan)
    if (session !== undefined) return session
    await sleep(100)
  }
}

/** Undefined: the server that ran is no more, because it was stopping, did not answer, or was launched otherwise. */
async function join(server: Postmaster, { mark, durable, place, report }: Plan): Promise<Session | undefined> {
  const lease = await waitForLease(server, report)
  if (lease === undefined) {
    await stopPostmaster(server)
    return undefined
  }
  if (lease.fingerprint !== mark && (await lease.isLast())) {
    await stopPostmaster(server)
    return undefined
  }
  if (durable && !lease.durable) {
    await lease.end()
    throw new EmbeddedPostgresError('running-without-durability', {
      what: `A server for tests, which may lose commits, runs on ${place.data} (pid ${server.pid}).`,
      safe: 'It was left alone.',
      next: 'Stop the process that uses it, then start again.',
    })
  }
  return { server, lease, attached: true }
}

/** Undefined: another server still holds the data, try again. */
async function launch(plan: Plan, deadline: number): Promise<Session | undefined> {
  const { place, binaries, report } = plan
  await removeOldCopies(place.home, binaries.folder)
  const state = await ensureCluster(place, binaries, plan.durable)
  if (state === 'made') report(`Made a new database in ${place.home}`)
  notePlace(place)
  const log = openLog(place.home)
  try {
    const server = await spawnServer(plan, log.handle)
    const lease = await waitForLease(server, report)
    if (lease !== undefined) return { server, lease, attached: false }
    await stopPostmaster(server)
    if (/still in use|lock file .* already exists/.test(log.sinceStart()) && Date.now() < deadline) return undefined
    throw didNotStart(place, log.sinceStart())
  } finally {
    log.close()
  }
}

/** Detached: neither Ctrl-C nor the end of this process reaches the server; a later start attaches to it. */
async function spawnServer({ place, binaries, settings, mark }: Plan, log: number): Promise<Postmaster> {
  const connection = await newConnection(place)
  const args = serverArguments(place.data, connection, { ...settings, 'groundwork.launched': mark })
  const child = spawn(program(binaries.folder, 'postgres'), args, {
    cwd: place.home,
    env: environment(),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
    ...ids(place.user),
  })
  await once(child, 'spawn')
  child.unref()
  return { pid: child.pid ?? 0, connection, isAlive: () => child.exitCode === null && child.signalCode === null }
}

async function leave(server: Postmaster, lease: Lease): Promise<void> {
  const isLast = await lease.isLast().catch(() => false)
  if (isLast) await stopPostmaster(server)
  await lease.end().catch(() => undefined)
}

function didNotStart({ home }: Place, log: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError('did-not-start', {
    what: `PostgreSQL did not start on ${home}. It wrote:\n${log.slice(-2_000)}`,
    safe: 'The data were not touched.',
    next: `Read ${home}/postgres.log. ${useAnotherServer}`,
  })
}
