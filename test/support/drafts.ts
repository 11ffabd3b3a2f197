import { randomUUID } from 'node:crypto'
import type { Api } from '../../server/contract/api.ts'
import type { BodyInput, Reply } from '../../server/contract/operation.ts'
import type { Call, Client } from './client.ts'

type Save = BodyInput<Api['PATCH /collectors/:link/draft']>
type Saved = Reply<Api['PATCH /collectors/:link/draft']>

/** One device on which somebody answers through a personal link: it remembers what its saves told it. */
export class Device {
  readonly #client: Client
  readonly #link: string
  id: string | null = null
  responseId: string = randomUUID()
  revision = 0

  constructor(client: Client, link: string) {
    this.#client = client
    this.#link = link
  }

  /** The reply is not taken note of: as when it is lost. */
  send(changes: Record<string, unknown>, more: Partial<Save> = {}): Call<Saved> {
    const { id, responseId, revision } = this
    const body = { id, responseId, revision, changes, language: 'en', area: null, page: null, ...more }
    return this.#client.call('PATCH /collectors/:link/draft', { params: { link: this.#link }, body })
  }

  async save(changes: Record<string, unknown>, more: Partial<Save> = {}): Promise<Saved> {
    const saved = await this.send(changes, more)
    this.id = saved.id
    this.responseId = saved.responseId
    this.revision = saved.revision
    return saved
  }

  async load() {
    const { draft } = await this.#client.call('GET /collectors/:link/draft', { params: { link: this.#link } })
    this.id = draft?.id ?? null
    this.responseId = draft?.responseId ?? this.responseId
    this.revision = draft?.revision ?? 0
    return draft
  }

  submit(answers: Record<string, unknown>, more: object = {}) {
    const { responseId: id, revision } = this
    const body = { id, revision, language: 'en', area: 'north', consent: true, answers, ...more }
    return this.#client.call('POST /collectors/:link/responses', { params: { link: this.#link }, body })
  }
}
