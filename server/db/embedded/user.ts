import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { EmbeddedPostgresError, useAnotherServer } from './errors.ts'

export type SystemUser = { name: string; uid: number; gid: number }

const accounts = '/etc/passwd'
const preferred = ['postgres', 'node', 'nobody']
const nobodyAtAll: SystemUser = { name: 'groundwork', uid: 65534, gid: 65534 }

/** PostgreSQL refuses to run as root. Undefined: this process is not root and runs it as itself. */
export function chooseUser(dataFolder: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  return ownerOf(dataFolder) ?? unprivilegedUser(readAccounts())
}

/** Data that exist decide: the server must run as the user that owns them. */
function ownerOf(dataFolder: string): SystemUser | undefined {
  if (!existsSync(dataFolder)) return undefined
  const { uid, gid } = statSync(dataFolder)
  return uid > 0 ? { name: String(uid), uid, gid } : undefined
}

export function unprivilegedUser(passwd: string): SystemUser {
  const users = passwd.split('\n').flatMap(parseUser)
  const byName = preferred.map(name => users.find(user => user.name === name)).find(user => user !== undefined)
  return byName ?? users[0] ?? nobodyAtAll
}

/** The server runs under any number, but initdb looks up its name; in containers the number may have none. */
export function ensureName(user: SystemUser | undefined): void {
  const nameless = user ?? namelessSelf()
  if (nameless === undefined || (user !== undefined && user !== nobodyAtAll)) return
  const line = `${nameless.name}:x:${nameless.uid}:${nameless.gid}:Groundwork database:/nonexistent:/bin/false`
  try {
    appendFileSync(accounts, `${line}\n`)
  } catch (cause) {
    throw new EmbeddedPostgresError('user-without-name', {
      what: `The user number ${nameless.uid} has no name on this system; PostgreSQL cannot make a database without one.`,
      safe: 'Nothing was changed.',
      next: `Run as a user with a name, or add this line to ${accounts}: ${line}\n${useAnotherServer}`,
      cause,
    })
  }
}

function namelessSelf(): SystemUser | undefined {
  if (process.getuid === undefined || process.getgid === undefined) return undefined
  try {
    userInfo()
    return undefined
  } catch {
    return { name: nobodyAtAll.name, uid: process.getuid(), gid: process.getgid() }
  }
}

function parseUser(line: string): SystemUser[] {
  const [name = '', , uid, gid] = line.split(':')
  const user = { name, uid: Number(uid), gid: Number(gid) }
  return user.uid > 0 && Number.isInteger(user.gid) ? [user] : []
}

function readAccounts(): string {
  return existsSync(accounts) ? readFileSync(accounts, 'utf8') : ''
}
