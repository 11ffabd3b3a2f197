import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { codeOf } from './errors.ts'

type ServerState = 'running' | 'gone' | 'not-ours' | 'unknown'

/** Whether this pid is the server on this data folder; after a restart it may be any other process. */
export function serverState(pid: number, data: string): ServerState {
  if (!exists(pid)) return 'gone'
  if (process.platform === 'linux') return stateFromProc(pid, data)
  if (process.platform === 'darwin') return stateFromPs(pid, data)
  return 'unknown'
}

export function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** A zombie counts as not ours: it still has the pid, so PostgreSQL would wait for it forever. */
function stateFromProc(pid: number, data: string): ServerState {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const state = stat.slice(stat.lastIndexOf(')') + 2)[0]
    if (state === 'Z' || state === 'X') return 'not-ours'
    const [name = '', ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return name.includes('postgres') && args[args.indexOf('-D') + 1] === data ? 'running' : 'not-ours'
  } catch (error) {
    return ['ENOENT', 'ESRCH'].includes(codeOf(error)) ? 'gone' : 'unknown'
  }
}

function stateFromPs(pid: number, data: string): ServerState {
  try {
    const line = execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'stat=,command='], { encoding: 'utf8' }).trim()
    return !line.startsWith('Z') && line.includes('postgres') && line.includes(` -D ${data} `) ? 'running' : 'not-ours'
  } catch {
    return 'gone'
  }
}
