/** What has been answered so far. In memory only, and longer than any screen: changing the area must not lose it. */
export interface Draft {
  /** Made at the first attempt to send, so that every further one is the same response. */
  id: string
  answers: Record<string, unknown>
}
