import { createHash } from 'node:crypto'
import { statfsSync } from 'node:fs'
import type { Connection } from './address.ts'
import type { Binaries } from './binaries.ts'

export type Settings = Record<string, string>

const general: Settings = {
  shared_buffers: '128MB',
  max_connections: '50',
  client_connection_check_interval: '10s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
}

/** Answers must not reach a log: not as statement, parameter or DETAIL, nor quoted in the text of an ERROR. */
const discreet: Settings = {
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
}

const careless: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
const durable: Settings = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }

export function serverSettings(chosen: Settings, isDurable: boolean): Settings {
  return { ...general, ...discreet, ...forThisSystem(), ...chosen, ...(isDurable ? durable : careless) }
}

/** Tells whether a running server was launched as this process would launch it. */
export function fingerprint(settings: Settings, { folder, version }: Binaries): string {
  return createHash('sha256')
    .update(JSON.stringify([settings, folder, version]))
    .digest('hex')
    .slice(0, 16)
}

export function serverArguments(data: string, { host, port }: Connection, settings: Settings): string[] {
  const tcp = process.platform === 'win32'
  const where: Settings = {
    listen_addresses: tcp ? host : '',
    port: String(port),
    ...(tcp ? {} : { unix_socket_directories: quoted(host), unix_socket_permissions: '0700' }),
  }
  const all = Object.entries({ ...settings, ...where })
  return ['-D', data, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** The setting is a list: a comma in the path would end the name. */
function quoted(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`
}

function forThisSystem(): Settings {
  // A plain fsync on macOS leaves the rows in the drive's cache.
  if (process.platform === 'darwin') return { wal_sync_method: 'fsync_writethrough' }
  // Containers often have 64 MB of /dev/shm: parallel queries over more would fail there.
  if (process.platform === 'linux' && sharedMemory() < 256 * 2 ** 20) return { dynamic_shared_memory_type: 'mmap' }
  return {}
}

function sharedMemory(): number {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks
  } catch {
    return 0
  }
}
