/**
 * Loads the page anew in place of itself, so that neither memory nor history holds anything. Resolves with false when the
 * server cannot be reached: a tablet that shows the browser's own error page would be lost until somebody comes.
 */
export async function restart(): Promise<boolean> {
  const { pathname, search } = window.location
  try {
    const reply = await fetch(pathname, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(3000) })
    if (!reply.ok) return false
  } catch {
    return false
  }
  window.location.replace(pathname + search)
  return true
}
