import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, newConnection } from './address.ts'
import { type Binaries, program, removeOldCopies, signalSender } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { EmbeddedPostgresError, useAnotherServer } from './errors.ts'
import type { Lease } from './lease.ts'
import { openLog } from './log.ts'
import { notePlace, type Place } from './place.ts'
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts'
import { waitForLease } from './ready.ts'
import { environment, ids } from './run.ts'
import { type Settings, serverArguments } from './settings.ts'

export type Plan = {
  place: Place
  binaries: Binaries
  settings: Settings
  /** Of settings and binaries; a server launched with another one is replaced if nobody uses it. */
  fingerprint: string
  durable: boolean
  report(message: string): void
  /** Where the server listened before it was killed. */
  former?: Connection
}

export type Session = { server: Postmaster; lease: Lease; attached: boolean }

/** To be called with the start lock held. */
export async function joinOrLaunch(plan: Plan): Promise<Session> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const running = await findPostmaster(plan.place, signalSender(plan.binaries))
    const result = running === undefined ? await launch(plan) : await join(running, plan)
    if (!('failure' in result)) return result
    if (result.isFinal || Date.now() > deadline) throw didNotStart(plan.place, result.failure)
    await sleep(100)
  }
}

/** Stops the server unless another process still uses it. */
export async function leave({ server, lease }: Session): Promise<void> {
  const held = lease.isOpen() ? lease : await waitForLease(server, () => undefined)
  if (held === undefined) return
  const isLast = server.signal !== undefined && (await held.giveBack().catch(() => false))
  if (isLast) await stopPostmaster(server)
  await held.end().catch(() => undefined)
}

type Failure = { failure: string; isFinal: boolean }

async function join(server: Postmaster, plan: Plan): Promise<Session | Failure> {
  const lease = await waitForLease(server, plan.report)
  if (lease === undefined || (await isReplaceable(lease, server, plan))) {
    await stopPostmaster(server)
    return { failure: `The server with the pid ${server.pid} neither answers nor stops.`, isFinal: false }
  }
  if (plan.durable && !lease.durable) {
    await lease.end()
    throw notDurable(server, plan.place)
  }
  return { server, lease, attached: true }
}

/** Launched by an older release or with other settings, and in nobody's use. */
async function isReplaceable(lease: Lease, server: Postmaster, { fingerprint }: Plan): Promise<boolean> {
  if (lease.fingerprint === fingerprint || server.signal === undefined) return false
  return (await lease.giveBack()) || !(await lease.takeBack())
}

async function launch(plan: Plan): Promise<Session | Failure> {
  const { place, binaries, durable, report } = plan
  await removeOldCopies(place.home, binaries.folder)
  if ((await ensureCluster(place, binaries, durable)) === 'made') report(`Made a new database in ${place.home}`)
  notePlace(place)
  const log = openLog(place)
  try {
    const server = await spawnServer(plan, log.handle)
    const lease = await waitForLease(server, report)
    if (lease !== undefined) return { server, lease, attached: false }
    await stopPostmaster(server)
    const failure = log.sinceStart()
    // The last sessions of a killed server may outlive it a little.
    return { failure, isFinal: !/still in use|lock file .* already exists/.test(failure) }
  } finally {
    log.close()
  }
}

/** Detached: neither Ctrl-C nor the end of this process reaches the server; a later start attaches to it. */
async function spawnServer(plan: Plan, log: number): Promise<Postmaster> {
  const { place, binaries, settings, fingerprint } = plan
  const connection = await newConnection(place, plan.former)
  const args = serverArguments(place.data, connection, { ...settings, 'groundwork.launched': fingerprint })
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
  const pid = child.pid ?? 0
  const send = signalSender(binaries)
  const isAlive = () => child.exitCode === null && child.signalCode === null
  return { pid, connection, isAlive, signal: name => send(pid, name) }
}

function notDurable({ pid }: Postmaster, { data }: Place): EmbeddedPostgresError {
  return new EmbeddedPostgresError('running-without-durability', {
    what: `A server for tests, which may lose commits, runs on ${data} (pid ${pid}) and is in use.`,
    safe: 'It was left alone.',
    next: 'Stop the process that uses it, then start again.',
  })
}

function didNotStart({ home }: Place, failure: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError('did-not-start', {
    what: `PostgreSQL did not start on ${home}:\n${failure.slice(-2_000)}`,
    safe: 'No data were deleted.',
    next: `Read ${home}/postgres.log. ${useAnotherServer}`,
  })
}
