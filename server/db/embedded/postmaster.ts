import { readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, connectionTo, socketFile, socketFolder } from './address.ts'
import { codeOf } from './errors.ts'
import type { Place } from './place.ts'
import { serverState } from './process-state.ts'

export type Postmaster = {
  pid: number
  connection: Connection
  isAlive(): boolean
  /** Undefined where its pid means nothing here: it runs in another container. */
  signal: ((name: 'SIGINT' | 'SIGQUIT') => void) | undefined
}

/** How to send a signal to a server on this system; see `sender` in binaries.ts. */
export type Sender = (pid: number, name: 'SIGINT' | 'SIGQUIT') => void

type PidFile = { pid: number; data: string; host: string; port: number }

/** The living server of this cluster, whoever started it; a pid file that only seems to be alive is removed. */
export async function findPostmaster(place: Place, send: Sender): Promise<Postmaster | undefined> {
  const file = readPidFile(place)
  if (file === undefined) return undefined
  const { pid, data } = file
  const connection = connectionTo(file.host, file.port)
  const signal = (name: 'SIGINT' | 'SIGQUIT') => send(pid, name)
  const state = serverState(pid, data)
  if (state === 'running') return { pid, connection, signal, isAlive: () => serverState(pid, data) === 'running' }
  if (await answers(connection)) {
    const isAlive = () => readPidFile(place)?.pid === pid
    return { pid, connection, isAlive, signal: state === 'unknown' ? signal : undefined }
  }
  // PostgreSQL itself copes with a pid that is gone, but takes any living process for a server.
  if (state === 'not-ours') rmSync(join(place.data, 'postmaster.pid'), { force: true })
  return undefined
}

/** Fast shutdown: sessions are ended, what they committed is on disk. */
export async function stopPostmaster({ signal, isAlive }: Postmaster): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive()) return
    signal?.(name)
    const deadline = Date.now() + 60_000
    while (isAlive() && Date.now() < deadline) await sleep(20)
  }
}

function readPidFile(place: Place): PidFile | undefined {
  try {
    const lines = readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Math.abs(Number(lines[0]))
    if (!Number.isInteger(pid) || pid === 0) return undefined
    const host = lines[4] || lines[5] || (process.platform === 'win32' ? '127.0.0.1' : socketFolder(place))
    return { pid, data: lines[1] || place.data, host, port: Number(lines[3]) || 5432 }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** A server in another container has no visible pid, yet answers on the socket in the shared folder. */
async function answers({ host, port }: Connection): Promise<boolean> {
  const socket = process.platform === 'win32' ? connect(port, host) : connect(socketFile(host, port))
  try {
    return await new Promise<boolean>(resolve => {
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
    })
  } finally {
    socket.destroy()
  }
}
