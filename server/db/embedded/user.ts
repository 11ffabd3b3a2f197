import { existsSync, readFileSync, statSync } from 'node:fs'

export type SystemUser = { name: string; uid: number; gid: number }

const preferred = ['postgres', 'node', 'nobody']
const lastResort: SystemUser = { name: '65534', uid: 65534, gid: 65534 }

/** PostgreSQL refuses to run as root. Undefined: this process is not root and runs it as itself. */
export function chooseUser(dataFolder: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  return ownerOf(dataFolder) ?? unprivilegedUser()
}

/** Data that exist decide: the server must run as the user that owns them. */
function ownerOf(dataFolder: string): SystemUser | undefined {
  if (!existsSync(dataFolder)) return undefined
  const { uid, gid } = statSync(dataFolder)
  return uid > 0 ? { name: String(uid), uid, gid } : undefined
}

/** No account need exist: a process may take any number as its user. */
export function unprivilegedUser(passwd = readPasswd()): SystemUser {
  const users = passwd.split('\n').flatMap(parseUser)
  const byName = preferred.map(name => users.find(user => user.name === name)).find(user => user !== undefined)
  return byName ?? users[0] ?? lastResort
}

function parseUser(line: string): SystemUser[] {
  const [name = '', , uid, gid] = line.split(':')
  const user = { name, uid: Number(uid), gid: Number(gid) }
  return user.uid > 0 && Number.isInteger(user.gid) ? [user] : []
}

function readPasswd(): string {
  return existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : ''
}
