import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import pg from 'pg'
import type { Connection } from '../../server/db/embedded/address.ts'
import {
  aCluster,
  aFolder,
  atEnd,
  query,
  queryInTime,
  serverUser,
  spawnChild,
  start,
  startChild,
  untilGone,
} from './support.ts'

test('a server whose program was killed is joined, rows intact', async () => {
  const directory = await aCluster()
  const child = await startChild({ directory })
  await query(child.connection, 'create table kept as select 42 as answer')
  await child.kill()

  const server = await start(directory)
  expect(server).toMatchObject({ attached: true, pid: child.pid })
  expect(await query(server.connection, 'select answer from kept')).toEqual([{ answer: 42 }])
  await server.stop()
  await expect(query(server.connection, 'select 1')).rejects.toThrow()
})

test('a server killed with its program recovers every acknowledged row', async () => {
  const directory = await aCluster()
  const child = await startChild({ directory })
  const acknowledged = writeUntilLost(child.connection)
  await sleep(500)
  await Promise.all([child.kill(), process.kill(child.pid, 'SIGKILL')])
  const count = await acknowledged

  const server = await start(directory)
  expect(server.attached).toBe(false)
  expect(count).toBeGreaterThan(10)
  const [{ rows }] = await query(server.connection, 'select count(*)::int as rows from written where number <= $1', [
    count,
  ])
  expect(rows).toBe(count)
})

test('a killed server is started again at the same address', async () => {
  const server = await start(await aCluster())
  await query(server.connection, 'create table kept as select 42 as answer')
  const killed = server.pid
  process.kill(killed, 'SIGKILL')
  expect(await queryInTime(server.connection, 'select answer from kept')).toEqual([{ answer: 42 }])
  await untilGone(killed)
  while (server.pid === killed) await sleep(20)
})

test('a crashed session does not end the lease: the server is still stopped', async () => {
  const server = await start(await aCluster())
  const [{ pid }] = await query(
    server.connection,
    `select pid from pg_stat_activity where application_name = 'groundwork-lease'`,
  )
  process.kill(pid, 'SIGKILL')
  await queryInTime(server.connection, 'select 1')
  await server.stop()
  await expect(query(server.connection, 'select 1')).rejects.toThrow()
})

test('a program killed in initdb leaves nothing in the way', async () => {
  const directory = aFolder()
  for (const delay of [300, 500, 700, 900]) {
    const child = spawnChild({ directory })
    await sleep(delay)
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  const server = await start(directory)
  expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(existsSync(join(directory, 'data.init'))).toBe(false)
})

test.each([
  ['of a process that is gone', () => spawn('true', serverUser())],
  ['now used by another program', () => spawn('sleep', ['60'], serverUser())],
  ['of a zombie', () => spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], serverUser())],
])('a pid file with the number %s does not prevent the start', async (_, make) => {
  const directory = await aCluster()
  const server = await start(directory)
  await query(server.connection, 'create table kept as select 42 as answer')
  const pidFile = readFileSync(join(directory, 'data', 'postmaster.pid'), 'utf8')
  await server.stop()

  const pid = await pidOf(make())
  writeFileSync(join(directory, 'data', 'postmaster.pid'), pidFile.replace(/^\d+/, String(pid)))
  const again = await start(directory)
  expect(again.attached).toBe(false)
  expect(await query(again.connection, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a start lock whose holder died is taken away', async () => {
  const directory = await aCluster()
  writeFileSync(
    join(directory, 'start.lock'),
    `${process.pid} ${execFileSync('hostname', { encoding: 'utf8' }).trim()}`,
  )
  const began = performance.now()
  await start(directory, { durable: false })
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('data that vanish while in use are not replaced by an empty database', async () => {
  const directory = await aCluster()
  const messages: string[] = []
  const server = await start(directory, { durable: false, onProgress: message => messages.push(message) })
  execFileSync('rm', ['-rf', join(directory, 'data')])
  process.kill(server.pid, 'SIGKILL')
  await untilGone(server.pid)
  await sleep(300)
  expect(existsSync(join(directory, 'data'))).toBe(false)
  expect(messages.at(-1)).toMatch(/has been removed while it was in use/)
})

/** Resolves with the highest number whose commit was acknowledged. */
async function writeUntilLost(connection: Connection): Promise<number> {
  await query(connection, 'create table written (number int primary key)')
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  let number = 0
  try {
    for (;;) {
      await client.query('insert into written values ($1)', [number + 1])
      number += 1
    }
  } catch {
    return number
  }
}

/** For a zombie: the number of the dead child that its parent does not collect. */
async function pidOf(child: ChildProcess): Promise<number | undefined> {
  atEnd(() => child.kill('SIGKILL'))
  if (child.spawnargs[0] === 'true') await once(child, 'close')
  if (child.spawnargs[0] !== 'sh' || child.stdout === null) return child.pid
  const [line] = await once(child.stdout, 'data')
  const pid = Number(String(line).trim())
  // A shell would collect its child; the sleep that it becomes does not. So the child dies only after that.
  await until(() => readFileSync(`/proc/${child.pid}/comm`, 'utf8') === 'sleep\n')
  process.kill(pid, 'SIGKILL')
  await until(() => /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')))
  return pid
}

async function until(isReached: () => boolean): Promise<void> {
  const deadline = Date.now() + 5_000
  while (!isReached()) {
    if (Date.now() > deadline) throw new Error('Waited 5 seconds in vain.')
    await sleep(10)
  }
}
