/** As many respondents, or staff, act at the same time. */
const atOnce = 8

/** Does it for each; the first failure ends it for all. */
export async function concurrently<T>(list: T[], act: (one: T) => Promise<void>): Promise<void> {
  // One generator for all: the first failure ends it.
  const waiting = eachOf(list)
  const work = async () => {
    for (const one of waiting) await act(one)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

function* eachOf<T>(list: T[]): Generator<T, void> {
  yield* list
}
