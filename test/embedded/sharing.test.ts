import { expect, test } from '@jest/globals'
import { exists } from '../../server/db/embedded/process-state.ts'
import { aCluster, aFolder, query, start, startChild, untilGone } from './support.ts'

test('two programs that start at once share one server', async () => {
  const directory = aFolder()
  const children = await Promise.all([startChild({ directory }), startChild({ directory }), startChild({ directory })])
  expect(new Set(children.map(child => child.pid)).size).toBe(1)
  expect(children.filter(child => !child.attached)).toHaveLength(1)
  await Promise.all(children.map(child => child.stop()))
  await untilGone(children[0]?.pid ?? 0)
})

test('the last user stops the server, whoever started it', async () => {
  const directory = await aCluster()
  const first = await start(directory)
  const second = await start(directory)
  expect(second).toMatchObject({ attached: true, pid: first.pid })
  await first.stop()
  expect(await query(second.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  await untilGone(second.pid)
})

test('a start while the last user stops the server gets a new one', async () => {
  const directory = await aCluster()
  const first = await start(directory)
  const [second] = await Promise.all([start(directory), first.stop()])
  expect(await query(second.connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a server left behind with other settings is replaced', async () => {
  const directory = await aCluster()
  const child = await startChild({ directory, durable: false })
  await child.kill()
  const server = await start(directory)
  expect(server.attached).toBe(false)
  expect(await query(server.connection, `select current_setting('fsync') as fsync`)).toEqual([{ fsync: 'on' }])
})

test('a server for tests that is in use is not taken for a durable one', async () => {
  const directory = await aCluster()
  const forTests = await start(directory, { durable: false })
  await expect(start(directory)).rejects.toMatchObject({ code: 'running-without-durability' })
  expect(await query(forTests.connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a program that does not stop its server still ends', async () => {
  const child = await startChild({ directory: await aCluster(), durable: false })
  child.process.stdin?.end()
  await new Promise(resolve => child.process.once('close', resolve))
  expect(exists(child.pid)).toBe(true)
  process.kill(child.pid, 'SIGINT')
  await untilGone(child.pid)
})
