import { api } from '../contract/api.ts'
import type { HttpClient } from './http.ts'

const { response } = api['POST /organisations/:organisationId/indicator-imports']

/** By an import, as a coordinator would; again it changes nothing. */
export async function loadIndicators(http: HttpClient, organisationId: string, table: string): Promise<void> {
  const path = `/organisations/${organisationId}/indicator-imports`
  const { fingerprint, counts } = await http.sendCsv(path, table, response)
  if (counts.new + counts.changed === 0) return
  await http.sendCsv(`${path}?confirm=true&fileName=indicators.csv&fingerprint=${fingerprint}`, table, response)
}
