import { api } from '../contract/api.ts'
import { concurrently } from './concurrently.ts'
import type { HttpClient } from './http.ts'
import type { OnProgress } from './progress.ts'
import type { RegisterEntry } from './register.ts'

interface RegisterLoading {
  http: HttpClient
  organisationId: string
  onProgress: OnProgress
}

const list = api['GET /organisations/:organisationId/providers'].response
const add = api['POST /organisations/:organisationId/providers'].response

/** Adds what is not there yet; returns the ids by code. */
export async function loadRegister(
  { http, organisationId, onProgress }: RegisterLoading,
  { label, entries }: { label: string; entries: RegisterEntry[] },
): Promise<Map<string, string>> {
  const path = `/organisations/${organisationId}/providers`
  const ids = new Map<string, string>()
  for (let page = 1; ; page++) {
    const { providers, total } = await http.get(`${path}?active=all&size=200&page=${page}`, list)
    for (const { code, id } of providers) if (code) ids.set(code, id)
    if (page * 200 >= total) break
  }
  let done = 0
  await concurrently(entries, async ({ code, audience, name, sector, areaCode, contact }) => {
    if (!ids.has(code)) {
      const body = { code, audience, name, sector, areaCode, contacts: [contact] }
      ids.set(code, (await http.post(path, body, add)).id)
    }
    done++
    onProgress({ label, done, total: entries.length })
  })
  return ids
}
