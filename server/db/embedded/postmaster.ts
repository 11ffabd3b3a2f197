import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, connectionTo, socketFile, socketFolder } from './address.ts'
import { codeOf } from './errors.ts'
import type { Place } from './place.ts'

export type Postmaster = { pid: number; connection: Connection; isAlive(): boolean }
type PidFile = { pid: number; data: string; host: string; port: number }
type ProcessState = 'postmaster' | 'gone' | 'not-ours' | 'unknown'

/** The living server of this cluster, whoever started it; a pid file that only seems to be alive is removed. */
export async function findPostmaster(place: Place): Promise<Postmaster | undefined> {
  const file = readPidFile(place)
  if (file === undefined) return undefined
  const { pid, data } = file
  const connection = connectionTo(file.host, file.port)
  const state = processState(pid, data)
  if (state === 'postmaster') return { pid, connection, isAlive: () => processState(pid, data) === 'postmaster' }
  // A server in another container has no visible pid, yet answers on the shared socket.
  if (await answers(connection)) return { pid, connection, isAlive: () => readPidFile(place)?.pid === pid }
  // PostgreSQL itself copes with a pid that is gone, but takes any living process for a server.
  if (state === 'not-ours') rmSync(join(place.data, 'postmaster.pid'), { force: true })
  return undefined
}

/** Fast shutdown: sessions are ended, what they committed is on disk. */
export async function stopPostmaster({ pid, isAlive }: Postmaster, patience = 60_000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!send(pid, signal)) return
    const deadline = Date.now() + patience
    while (isAlive() && Date.now() < deadline) await sleep(20)
    if (!isAlive()) return
  }
}

export function processState(pid: number, data: string): ProcessState {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return 'gone'
  }
  if (process.platform === 'linux') return stateFromProc(pid, data)
  if (process.platform === 'darwin') return stateFromPs(pid, data)
  return 'unknown'
}

function readPidFile({ home, data }: Place): PidFile | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Math.abs(Number(lines[0]))
    if (!Number.isInteger(pid) || pid === 0) return undefined
    const host = lines[4] || lines[5] || (process.platform === 'win32' ? '127.0.0.1' : socketFolder(home))
    return { pid, data: lines[1] || data, host, port: Number(lines[3]) || 5432 }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** A zombie counts as not ours: it still has the pid, so PostgreSQL would wait for it forever. */
function stateFromProc(pid: number, data: string): ProcessState {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const state = stat.slice(stat.lastIndexOf(')') + 2)[0]
    if (state === 'Z' || state === 'X') return 'not-ours'
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return isServerOf(command, data) ? 'postmaster' : 'not-ours'
  } catch (error) {
    return ['ENOENT', 'ESRCH'].includes(codeOf(error)) ? 'gone' : 'unknown'
  }
}

function isServerOf([name = '', ...args]: string[], data: string): boolean {
  return /postgres/.test(name) && args[args.indexOf('-D') + 1] === data
}

function stateFromPs(pid: number, data: string): ProcessState {
  try {
    const line = execFileSync('ps', ['-p', String(pid), '-o', 'stat=,command='], { encoding: 'utf8' }).trim()
    return !line.startsWith('Z') && line.includes('postgres') && line.includes(data) ? 'postmaster' : 'not-ours'
  } catch {
    return 'gone'
  }
}

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

function send(pid: number, signal: 'SIGINT' | 'SIGQUIT'): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    if (['ESRCH', 'EPERM'].includes(codeOf(error))) return false
    throw error
  }
}
