import { api } from '../contract/api.ts'
import { concurrently } from './concurrently.ts'
import type { HttpClient } from './http.ts'
import type { RegisterEntry } from './register.ts'

const wavePath = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave'
const operations = {
  list: api[`GET ${wavePath}/collectors`].response,
  add: api[`POST ${wavePath}/collectors`].response,
  invite: api[`POST ${wavePath}/collectors/:collectorId/invitations`].response,
  invitations: api[`GET ${wavePath}/collectors/:collectorId/invitations`].response,
  link: api[`POST ${wavePath}/collectors/:collectorId/invitations/:invitationId/link`].response,
}

/** Ways in that a coordinator would add: invitations for providers and, anonymously, for partners; a tablet and paper. */
const collectors = [
  { kind: 'personal', audience: 'provider', label: 'Providers of the register', isAnonymous: false, asksProof: false },
  { kind: 'personal', audience: 'partner', label: 'Key partners (anonymous)', isAnonymous: true, asksProof: false },
  { kind: 'kiosk', audience: 'resident', label: 'Tablet in the library' },
  { kind: 'paper', audience: 'resident', label: 'Paper, health fair' },
] as const

/** Invites the whole register and returns the personal link of each entry by its code. `path`: of the open wave. */
export async function loadInvitations(
  http: HttpClient,
  path: string,
  { ids, entries }: { ids: Map<string, string>; entries: RegisterEntry[] },
): Promise<Map<string, string>> {
  const links = new Map<string, string>()
  const codes = new Map(entries.flatMap(({ code }) => [[ids.get(code) ?? '', code]]))
  for (const given of collectors) {
    const { collectors: known } = await http.get(`${path}/collectors`, operations.list)
    const collector =
      known.find(({ kind, label }) => kind === given.kind && label === given.label) ??
      (await http.post(`${path}/collectors`, given, operations.add))
    if (given.kind !== 'personal') continue
    const invitations = `${path}/collectors/${collector.id}/invitations`
    await http.post(invitations, { isSentNow: true }, operations.invite)
    for (const { id, providerId } of await listAll(http, invitations)) {
      const code = codes.get(providerId)
      if (code) links.set(code, id)
    }
    await concurrently(entries, async ({ code, audience }) => {
      const id = audience === given.audience ? links.get(code) : undefined
      if (!id) return
      const { url } = await http.post(`${invitations}/${id}/link`, {}, operations.link)
      links.set(code, url.split('/').at(-1) ?? '')
    })
  }
  return links
}

async function listAll(http: HttpClient, path: string): Promise<{ id: string; providerId: string }[]> {
  const found: { id: string; providerId: string }[] = []
  for (;;) {
    const { invitations, matching } = await http.get(`${path}?limit=200&offset=${found.length}`, operations.invitations)
    found.push(...invitations.map(({ id, provider }) => ({ id, providerId: provider.id })))
    if (invitations.length === 0 || found.length >= matching) return found
  }
}
