import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  beginSave,
  change,
  endSave,
  failSave,
  isSettled,
  type Local,
  nothing,
} from '../../../surveys/answers/device.ts'
import { answersOf, type Merged, mergeChanges, type Saved } from '../../../surveys/answers/merge.ts'

const empty: Saved = { revision: 0, entries: {} }
const merge = (saved: Saved, known: number, changes: Record<string, string | null>) =>
  mergeChanges(saved, { known, changes })

describe('saving on the server', () => {
  test('raises the revision when something changes, and only then', () => {
    const first = merge(empty, 0, { a: 'yes' })
    expect(first).toMatchObject({ revision: 1, entries: { a: { answer: 'yes', revision: 1 } }, changed: {} })
    expect(merge(first, 0, { a: 'yes' })).toMatchObject({ revision: 1, overwritten: [] })
    expect(merge(first, 1, {})).toMatchObject({ revision: 1, changed: {} })
    expect(merge(empty, 0, { a: null })).toMatchObject({ revision: 0, entries: {} })
  })

  test('keeps what others answered elsewhere, and tells of it', () => {
    const first = merge(empty, 0, { a: 'yes' })
    const second = merge(first, 0, { b: 'no' })
    expect(second.changed).toEqual({ a: 'yes' })
    expect(second.overwritten).toEqual([])
    expect(answersOf(second.entries)).toEqual({ a: 'yes', b: 'no' })
  })

  test('of the same question the later answer stands, and its sender learns what it replaced', () => {
    const first = merge(empty, 0, { a: 'yes' })
    const second = merge(first, 0, { a: 'no' })
    expect(answersOf(second.entries)).toEqual({ a: 'no' })
    expect(second.overwritten).toEqual(['a'])
    expect(merge(second, 2, { a: 'yes' }).overwritten).toEqual([])
  })

  test('an answer taken back is gone, and the other device hears of it', () => {
    const first = merge(empty, 0, { a: 'yes', b: 'no' })
    const second = merge(first, 1, { a: null })
    expect(answersOf(second.entries)).toEqual({ b: 'no' })
    expect(merge(second, 1, {}).changed).toEqual({ a: null })
  })
})

describe('a device', () => {
  test('keeps its own newer answer when a reply brings another one, and says that they clash', () => {
    const { local } = beginSave(change(nothing, 'a', 'yes'))
    const reply = { revision: 2, changed: { b: 'theirs', c: 'theirs' } }
    const ended = endSave(change(local, 'b', 'mine'), reply)
    expect(ended.local.answers).toEqual({ a: 'yes', b: 'mine', c: 'theirs' })
    expect(ended.news).toEqual({ c: 'theirs' })
    expect(ended.clashes).toEqual(['b'])
    expect(beginSave(ended.local).changes).toEqual({ b: 'mine' })
  })

  test('sends again what did not arrive, together with what came since', () => {
    const { local } = beginSave(change(nothing, 'a', 'yes'))
    expect(beginSave(failSave(change(local, 'b', undefined))).changes).toEqual({ a: 'yes', b: null })
  })
})

interface Device {
  local: Local
  /** On its way to the server: what was sent. */
  request?: { known: number; changes: Record<string, string | null> }
  /** On its way back. */
  reply?: Merged
}

const names = ['a', 'b', 'c']
const act = fc.record({
  device: fc.nat(2),
  kind: fc.constantFrom('edit', 'edit', 'send', 'arrive', 'reply', 'lose'),
  name: fc.constantFrom(...names),
  answer: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
})

class World {
  saved = empty
  devices: Device[] = [0, 1, 2].map(() => ({ local: nothing }))
  /** Question → the last answer of each device that gave one. */
  last = new Map<string, Map<number, string | undefined>>()

  edit(at: number, name: string, answer: string | undefined) {
    const device = this.#device(at)
    device.local = change(device.local, name, answer)
    this.last.set(name, (this.last.get(name) ?? new Map<number, string | undefined>()).set(at, answer))
  }

  send(at: number) {
    const device = this.#device(at)
    if (device.request || device.reply) return
    const { local, changes } = beginSave(device.local)
    device.local = local
    device.request = { known: local.revision, changes: changes as Record<string, string | null> }
  }

  arrive(at: number) {
    const device = this.#device(at)
    if (!device.request) return
    const merged = mergeChanges(this.saved, device.request)
    this.saved = merged
    device.reply = merged
    delete device.request
  }

  reply(at: number) {
    const device = this.#device(at)
    if (!device.reply) return
    device.local = endSave(device.local, device.reply).local
    delete device.reply
  }

  /** The request or its reply is lost: the device cannot tell which. */
  lose(at: number) {
    const device = this.#device(at)
    if (!device.request && !device.reply) return
    delete device.request
    delete device.reply
    device.local = failSave(device.local)
  }

  settle() {
    for (const round of [1, 2, 3]) {
      for (const at of this.devices.keys()) {
        for (const step of ['arrive', 'reply', 'send', 'arrive', 'reply'] as const) this[step](at)
        expect(round < 3 || isSettled(this.#device(at).local)).toBe(true)
      }
    }
  }

  #device(at: number): Device {
    const device = this.devices[at]
    if (!device) throw new RangeError('no such device')
    return device
  }
}

test('however the saves of three devices interleave and get lost, all end with the same answers and no question is lost', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), acts => {
      const world = new World()
      for (const { device, kind, name, answer } of acts) {
        if (kind === 'edit') world.edit(device, name, answer)
        else world[kind](device)
      }
      world.settle()
      const kept = answersOf(world.saved.entries)
      for (const { local } of world.devices) {
        expect(local.answers).toEqual(kept)
        expect(local.revision).toBe(world.saved.revision)
      }
      for (const [name, byDevice] of world.last) expect([...byDevice.values()]).toContain(kept[name])
      for (const name of names) if (!world.last.has(name)) expect(kept).not.toHaveProperty(name)
    }),
    { numRuns: 1_000 },
  )
})
