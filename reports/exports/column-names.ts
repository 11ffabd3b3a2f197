/** Stata's limit, the smallest of those who read the file. */
const longest = 32

/** Hands out names of columns: valid in SPSS, R, Stata and SQL, and each only once. */
export function columnNamer(): (wanted: string) => string {
  const taken = new Set<string>()
  return wanted => {
    const plain = wanted.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_')
    for (let count = 1; ; count++) {
      const ending = count === 1 ? '' : `_${count}`
      const name = plain.slice(0, longest - ending.length) + ending
      if (taken.has(name)) continue
      taken.add(name)
      return name
    }
  }
}
