import {
  beginSave,
  change,
  endSave,
  failSave,
  isSettled,
  type Local,
  type LocalChanges,
  type SaveReply,
} from '../../../surveys/answers/device.ts'
import { ApiProblem } from '../../shared/api/failures.ts'
import { backoffSeconds } from '../submit/retrying.ts'

/** Sends changes, saying up to which revision the draft is known here. */
export type Send = (changes: LocalChanges, known: number) => Promise<SaveReply & { overwritten: string[] }>

export interface KeeperState {
  status: 'idle' | 'saving' | 'saved' | 'failed'
  /** Questions that others have answered since, and whose answers are shown now. */
  news: string[]
  /** Questions that others have answered too, but where what was answered here stands. */
  kept: string[]
  /** The draft cannot be saved any more: sent or started again elsewhere, taken back, closed. */
  ended: unknown
}

/** After the last change; a page change does not wait. */
const pauseInTyping = 1_500

/** Keeps what is answered here on the server, and what others answer there on the page. Never in the way: it tries again by itself. */
export class Keeper {
  state: KeeperState = { status: 'idle', news: [], kept: [], ended: undefined }
  #local: Local
  readonly #send: Send
  readonly #listeners = new Set<() => void>()
  #onNews: (news: LocalChanges) => void = () => undefined
  #running: Promise<void> | undefined
  #timer = 0
  #failures = 0
  /** How many answers of others have been taken over in all. */
  newsCount = 0

  constructor(send: Send, { answers, revision }: { answers: Record<string, unknown>; revision: number }) {
    this.#send = send
    this.#local = { answers, revision, unsent: new Set(), sending: new Set() }
  }

  get answers(): Record<string, unknown> {
    return this.#local.answers
  }

  get revision(): number {
    return this.#local.revision
  }

  get isSettled(): boolean {
    return isSettled(this.#local)
  }

  /** The page takes over what others answered. */
  onNews(take: (news: LocalChanges) => void): void {
    this.#onNews = take
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What the page holds now. */
  observe(answers: Record<string, unknown>): void {
    for (const name of new Set([...Object.keys(answers), ...Object.keys(this.#local.answers)])) {
      if (isSame(answers[name], this.#local.answers[name])) continue
      this.#local = change(this.#local, name, answers[name])
    }
    if (this.#local.unsent.size > 0) this.#saveIn(pauseInTyping)
  }

  /** Whatever is not saved yet is saved now. Failing is no matter: it is tried again. */
  saveSoon(): void {
    if (this.#local.unsent.size > 0) this.save().catch(() => undefined)
  }

  /** Resolves when everything is saved; `always`: asks the server for what others did even if there is nothing to save. */
  async save({ always = false } = {}): Promise<void> {
    await this.#running?.catch(() => undefined)
    if (this.#running) return this.save({ always })
    if (this.state.ended) throw this.state.ended
    if (!always && this.isSettled) return
    this.#running = this.#saveOnce().finally(() => {
      this.#running = undefined
    })
    await this.#running
    if (!this.isSettled) await this.save()
  }

  forgetNews(): void {
    this.#set({ news: [], kept: [] })
  }

  stop(): void {
    window.clearTimeout(this.#timer)
  }

  async #saveOnce(): Promise<void> {
    window.clearTimeout(this.#timer)
    const { local, changes } = beginSave(this.#local)
    this.#local = local
    this.#set({ status: 'saving' })
    try {
      this.#take(await this.#send(changes, local.revision))
    } catch (error) {
      this.#local = failSave(this.#local)
      this.#fail(error)
      throw error
    }
  }

  #take(reply: SaveReply & { overwritten: string[] }): void {
    const { local, news, clashes } = endSave(this.#local, reply)
    this.#local = local
    this.#failures = 0
    this.newsCount += Object.keys(news).length
    this.#set({
      status: 'saved',
      news: [...new Set([...this.state.news, ...Object.keys(news)])],
      kept: [...new Set([...this.state.kept, ...clashes, ...reply.overwritten])],
    })
    if (Object.keys(news).length > 0) this.#onNews(news)
  }

  #fail(error: unknown): void {
    this.#failures += 1
    this.#set({ status: 'failed', ended: isFinal(error) ? error : undefined })
    // What cannot be taken is not going to be better soon; sending it will say what is wrong with it.
    const isRefused = error instanceof ApiProblem && error.status === 422
    this.#saveIn(1000 * (isRefused ? 60 : backoffSeconds(this.#failures)))
  }

  #saveIn(milliseconds: number): void {
    if (this.state.ended) return
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.saveSoon(), milliseconds)
  }

  #set(change: Partial<KeeperState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** Trying again does not help: 404, 409, 410. */
function isFinal(error: unknown): boolean {
  return error instanceof ApiProblem && [404, 409, 410].includes(error.status)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
