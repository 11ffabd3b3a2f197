import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { program } from '../../server/db/embedded/binaries.ts'
import { barrierFor } from '../../server/db/embedded/reach.ts'
import { unprivilegedUser } from '../../server/db/embedded/user.ts'
import { aCluster, aFolder, aPackageWithoutLinks, atEnd, isRoot, query, start } from './support.ts'

test('missing library links are made in the package', async () => {
  const binaries = aPackageWithoutLinks()
  chmodSync(join(binaries, '..'), 0o755)
  const { home } = await start(await aCluster(), { durable: false, binaries })
  expect(existsSync(join(binaries, 'lib', 'libicuuc.so.60'))).toBe(true)
  expect(readdirSync(home).filter(name => name.startsWith('binaries-'))).toEqual([])
})

test('a package that its user cannot run is copied beside the data, once', async () => {
  const binaries = aPackageWithoutLinks()
  const directory = await aCluster()
  outOfReach(binaries)
  const first = await start(directory, { durable: false, binaries })
  expect(await query(first.connection, `select 'a' < 'b' collate "en-x-icu" as sorted`)).toEqual([{ sorted: true }])
  await first.stop()
  await start(directory, { durable: false, binaries })
  expect(readdirSync(directory).filter(name => name.startsWith('binaries-'))).toHaveLength(1)
})

test('a checkout in a folder for one user only is served all the same', async () => {
  const checkout = join(aFolder(), 'checkout')
  mkdirSync(checkout, { mode: 0o700 })
  const directory = join(checkout, 'data')
  const messages: string[] = []
  const server = await start(directory, { onProgress: message => messages.push(message) })
  await query(server.connection, 'create table kept as select 42 as answer')
  await server.stop()
  if (isRoot) {
    atEnd(() => rmSync(server.home, { recursive: true, force: true }))
    expect(server.home).toMatch(/^\/var\/lib\/groundwork\/[0-9a-f]{16}$/)
    expect(messages[0]).toContain(`The database lies in ${server.home}`)
    expect(readFileSync(join(directory, 'data-is-elsewhere.txt'), 'utf8')).toContain(server.home)
  } else {
    expect(server.home).toBe(directory)
  }

  renameSync(checkout, `${checkout}-moved`)
  const moved = await start(join(`${checkout}-moved`, 'data'))
  expect(await query(moved.connection, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('data that should lie elsewhere and are gone are not replaced by an empty database', async () => {
  const directory = aFolder()
  const lost = join(directory, 'lost')
  mkdirSync(lost)
  await expect(start(noteOf(directory, lost))).rejects.toMatchObject({ code: 'data-gone' })
})

test('the folder in the way of another user is found', () => {
  const folder = aFolder()
  const barrier = join(folder, 'private')
  mkdirSync(join(barrier, 'deep'), { recursive: true })
  chmodSync(folder, 0o755)
  chmodSync(barrier, 0o700)
  const stranger = { name: 'stranger', uid: 54321, gid: 54321 }
  expect(barrierFor(stranger, join(barrier, 'deep'))).toBe(barrier)
  chmodSync(barrier, 0o711)
  expect(barrierFor(stranger, join(barrier, 'deep'))).toBeUndefined()
})

test.each([
  ['postgres', 'root:x:0:0\nnobody:x:65534:65534\nnode:x:1000:1000\npostgres:x:70:71', 70],
  ['node', 'root:x:0:0\nnobody:x:65534:65534\nnode:x:1000:1000', 1000],
  ['nobody', 'root:x:0:0\nann:x:1001:1001\nnobody:x:65534:65534', 65534],
  ['any user but root', 'root:x:0:0\ntoor:x:0:0\nann:x:1001:1001', 1001],
  ['a number without a name', 'root:x:0:0', 65534],
])('a server started by root runs as %s', (_, passwd, uid) => {
  expect(unprivilegedUser(passwd).uid).toBe(uid)
})

/** For root: where only root can go. For others: not executable, and nothing can be written beside it. */
function outOfReach(binaries: string): void {
  chmodSync(program(binaries, 'postgres'), 0o600)
  if (isRoot) return
  const lib = join(binaries, 'lib')
  chmodSync(lib, 0o555)
  atEnd(() => chmodSync(lib, 0o755))
}

function noteOf(directory: string, home: string): string {
  writeFileSync(join(directory, 'data-is-elsewhere.txt'), `${home}\n`)
  return directory
}
