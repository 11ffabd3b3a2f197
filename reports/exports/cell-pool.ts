/** Texts of cells, kept once each as UTF-8 in one block, to be copied by number. */
export class CellPool {
  readonly #ids = new Map<string, number>()
  readonly #texts: Buffer[] = []

  idOf(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#texts.length
    this.#ids.set(text, id)
    this.#texts.push(Buffer.from(text))
    return id
  }

  /** Cell `id` lies from `starts[id]` to `starts[id + 1]`. */
  pack(): { bytes: Uint8Array; starts: Int32Array } {
    const starts = new Int32Array(this.#texts.length + 1)
    for (const [id, text] of this.#texts.entries()) starts[id + 1] = (starts[id] ?? 0) + text.length
    return { bytes: Buffer.concat(this.#texts), starts }
  }

  lengthOf(id: number): number {
    return this.#texts[id]?.length ?? 0
  }
}
