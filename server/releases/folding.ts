import { rollUpsOf } from '../../reports/queries/roll-up.ts'
import { addToTally, compileTally, type Tally } from '../../surveys/answers/tally.ts'
import type { Versions } from '../questionnaires/versions.ts'
import type { FoldedResponse, TallyKey, TallyVectors } from './releases.store.ts'

/** What a release changes at one place. */
export interface Change extends TallyVectors {
  at: TallyKey
}

/** Collects what a release changes, place by place; `changes` adds the roll-ups. */
export class Folding {
  readonly #versions: Versions
  readonly #organisationId: string
  readonly #tallies = new Map<string, Tally>()
  readonly #changes = new Map<string, Change>()

  constructor(versions: Versions, organisationId: string) {
    this.#versions = versions
    this.#organisationId = organisationId
  }

  /** Counts responses in (1) or out (-1). */
  async fold(responses: FoldedResponse[], amount: 1 | -1, recordKeyOf: (responseId: string) => number): Promise<void> {
    for (const response of responses) {
      const tally = this.#tallies.get(versionName(response)) ?? (await this.#load(response))
      const { counts, keys } = this.#changeAt(response, tally.length)
      addToTally(tally, response.facts, counts, amount)
      addToTally(tally, response.facts, keys, (recordKeyOf(response.id) * amount) | 0)
    }
  }

  changes(): Change[] {
    for (const change of [...this.#changes.values()]) {
      for (const place of rollUpsOf(change.at)) {
        addVectors(this.#changeAt({ ...change.at, ...place }, change.counts.length), change)
      }
    }
    return [...this.#changes.values()]
  }

  async #load({ questionnaireId, version, ...response }: TallyKey): Promise<Tally> {
    const { codebook } = await this.#versions.get({ organisationId: this.#organisationId, questionnaireId, version })
    const tally = compileTally(codebook)
    this.#tallies.set(versionName({ questionnaireId, version, ...response }), tally)
    return tally
  }

  #changeAt({ audience, questionnaireId, version, areaId, stratum }: TallyKey, length: number): Change {
    const name = `${questionnaireId}/${version}/${areaId}/${stratum}`
    const found = this.#changes.get(name)
    if (found) return found
    const at = { audience, questionnaireId, version, areaId, stratum }
    const change = { at, counts: new Int32Array(length), keys: new Int32Array(length) }
    this.#changes.set(name, change)
    return change
  }
}

function versionName({ questionnaireId, version }: TallyKey): string {
  return `${questionnaireId}/${version}`
}

/** Key sums wrap modulo 2^32, as int32 does. */
export function addVectors(to: TallyVectors, more: TallyVectors): void {
  addTo(to.counts, more.counts)
  addTo(to.keys, more.keys)
}

function addTo(to: Int32Array, more: Int32Array): void {
  for (let index = 0; index < more.length; index++) to[index] = (to[index] ?? 0) + (more[index] ?? 0)
}
