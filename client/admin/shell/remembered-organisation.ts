const storageKey = 'groundwork.organisation'

// Storage may be denied; then the first organisation is shown.
export function rememberedOrganisation(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

export function rememberOrganisation(id: string) {
  try {
    localStorage.setItem(storageKey, id)
  } catch {
    return
  }
}
