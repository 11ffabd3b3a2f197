import { plainName } from '../imports/columns.ts'
import type { Provider } from './providers.store.ts'

/** The register as an import looks things up in it. */
export class Register {
  readonly #byId: Map<string, Provider>
  readonly #byCode: Map<string, Provider>
  readonly #byName = new Map<string, Provider[]>()
  /** Addresses whose people asked not to be written to. */
  readonly optedOut: Set<string>

  constructor(all: Provider[]) {
    this.#byId = new Map(all.map(provider => [provider.id, provider]))
    this.#byCode = new Map(all.flatMap(provider => (provider.code ? [[provider.code, provider]] : [])))
    for (const provider of all) {
      if (provider.mergedInto) continue
      const name = plainName(provider.name)
      const same = this.#byName.get(name)
      if (same) same.push(provider)
      else this.#byName.set(name, [provider])
    }
    const contacts = all.flatMap(provider => provider.contacts)
    this.optedOut = new Set(contacts.filter(one => one.optedOutOn).map(one => one.email.toLowerCase()))
  }

  /** An entry that was merged is still known by its code, and leads to the one that stayed. */
  withCode(code: string): Provider | undefined {
    let found = this.#byCode.get(code)
    while (found?.mergedInto) found = this.#byId.get(found.mergedInto)
    return found
  }

  /** Of this name; in this area, if one is given. */
  named(name: string, areaId: string | null | undefined): Provider[] {
    const same = this.#byName.get(plainName(name)) ?? []
    return !areaId ? same : same.filter(({ area }) => (area?.id ?? null) === areaId)
  }
}
