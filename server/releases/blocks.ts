import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { WaveKey } from '../assessments/assessments.store.ts'
import {
  type BlockSeries,
  countBlocked,
  deleteBlocks,
  lastBlockNumber,
  listBlockIds,
  readBlock,
  saveBlock,
} from './blocks.store.ts'
import { type BlockedResponse, blockSize, FactBlock, holdsAny } from './fact-block.ts'

type Arriving = BlockSeries & BlockedResponse

/** Adds released responses to the blocks of a wave; `finish` writes what is not full yet. */
export class BlockWriter {
  readonly #trx: Transaction<DB>
  readonly #key: WaveKey
  readonly #open = new Map<string, { series: BlockSeries; block: FactBlock }>()

  constructor(trx: Transaction<DB>, key: WaveKey) {
    this.#trx = trx
    this.#key = key
  }

  async add(responses: Arriving[]): Promise<void> {
    for (const response of responses) {
      const { series, block } = this.#open.get(nameOf(response)) ?? (await this.#openLast(response))
      block.add(response)
      if (block.size < blockSize) continue
      await saveBlock(this.#trx, this.#key, series, block.stored())
      this.#start(series, block.number + 1, response.facts.length)
    }
  }

  async finish(): Promise<void> {
    for (const { series, block } of this.#open.values()) {
      if (block.size > 0) await saveBlock(this.#trx, this.#key, series, block.stored())
    }
    this.#open.clear()
  }

  async #openLast({ facts, audience, questionnaireId, version }: Arriving) {
    const series = { audience, questionnaireId, version }
    const last = await lastBlockNumber(this.#trx, this.#key, series)
    const stored = last > 0 ? await readBlock(this.#trx, this.#key, { ...series, number: last }) : undefined
    if (!stored || stored.size === blockSize) return this.#start(series, last + 1, facts.length)
    return this.#start(series, last, facts.length, stored)
  }

  #start(series: BlockSeries, number: number, factsLength: number, stored?: ReturnType<FactBlock['stored']>) {
    const opened = { series, block: new FactBlock({ number, factsLength, ...(stored ? { stored } : {}) }) }
    this.#open.set(nameOf(series), opened)
    return opened
  }
}

function nameOf({ audience, questionnaireId, version }: BlockSeries): string {
  return `${audience}/${questionnaireId}/${version}`
}

export async function removeFromBlocks(trx: Transaction<DB>, key: WaveKey, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const leaving = new Set(ids)
  for (const { ids: bytes, ...at } of await listBlockIds(trx, key)) {
    if (!holdsAny(bytes, leaving)) continue
    const stored = await readBlock(trx, key, at)
    if (!stored) continue
    const block = new FactBlock({ number: at.number, factsLength: stored.columns.length, stored })
    block.remove(leaving)
    await saveBlock(trx, key, at, block.stored())
  }
}

/** Puts right what an older version, or a repair by hand, has left: the blocks hold what the tallies count. */
export async function mendBlocks(
  trx: Transaction<DB>,
  key: WaveKey,
  { counted, released }: { counted: number; released: AsyncIterable<Arriving> },
): Promise<void> {
  if ((await countBlocked(trx, key)) === counted) return
  await deleteBlocks(trx, key)
  const writer = new BlockWriter(trx, key)
  for await (const response of released) await writer.add([response])
  await writer.finish()
}
