import { beforeEach, expect, test } from '@jest/globals'
import { useApp } from '../support/app.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { recounted, tallied } from '../support/recount.ts'

const installation = useApp()
const { api, app, db } = installation
const other = installation.another()

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['provider', 'resident', 'partner'] })
})

const audiences = ['provider', 'resident', 'partner'] as const
/** In the tally of all areas together. */
const everywhere = '00000000-0000-0000-0000-000000000000'
const towns = ['north', 'south', 'county']

async function submitSome(count: number, seed = 0): Promise<string[]> {
  const receipts: string[] = []
  for (let index = 0; index < count; index++) {
    const audience = audiences[index % 3] ?? 'resident'
    const version = await given.versionOf(audience)
    const body = anAnswerSheet(version, { seed: seed + index, area: towns[index % 2] ?? 'north' })
    const params = { link: given.linkOf(audience) }
    receipts.push((await api.call('POST /collectors/:link/responses', { params, body })).receipt)
  }
  return receipts
}
const release = (at = api) =>
  at
    .as('ada')
    .call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', { params: given.wave })

async function expectTalliesToFit(): Promise<void> {
  for (const audience of audiences) {
    const version = await given.versionOf(audience)
    const counted = await recounted(db, version)
    expect(Object.keys(counted).length).toBeGreaterThan(0)
    expect(await tallied(db, version)).toEqual(counted)
  }
}

test('the tallies say what counting the answers one by one says, release after release', async () => {
  const first = await submitSome(60)
  expect(await release()).toMatchObject({ number: 1, responses: 60, added: 60, withdrawn: 0 })
  await expectTalliesToFit()
  await submitSome(30, 100)
  for (const receipt of first.slice(0, 12)) await api.call('POST /withdrawals', { body: { receipt } })
  expect(await release()).toMatchObject({ number: 2, responses: 78, added: 30, withdrawn: 12 })
  await expectTalliesToFit()
})

test('releases at the same time, by two processes, count nothing twice', async () => {
  await submitSome(30)
  const releases = await Promise.all([release(), release(other.api), release(), release(other.api)])
  expect(releases.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4])
  expect(releases.map(({ added }) => added).sort()).toEqual([0, 0, 0, 30])
  expect(releases.every(({ responses }) => responses === 30)).toBe(true)
  await expectTalliesToFit()
})

test('responses that arrive while a release runs are in this one or in the next', async () => {
  await submitSome(15)
  const [, released] = await Promise.all([submitSome(30, 50), release(other.api), release()])
  expect(released.responses).toBeGreaterThanOrEqual(15)
  expect(await release()).toMatchObject({ responses: 45 })
  await expectTalliesToFit()
})

test('what is not released yet is counted apart, and nothing of it is in the tallies', async () => {
  await submitSome(6)
  const wave = async () =>
    (await api.as('ada').call('GET /organisations/:organisationId/assessments/:assessmentId', { params: given.wave }))
      .waves[0]
  expect(await wave()).toMatchObject({ latestRelease: null, unreleased: 6 })
  await release()
  expect(await wave()).toMatchObject({ latestRelease: { number: 1, responses: 6 }, unreleased: 0 })
  await submitSome(3, 20)
  expect(await wave()).toMatchObject({ latestRelease: { number: 1, responses: 6 }, unreleased: 3 })
  const { '*/*': all } = await tallied(db, await given.versionOf('resident'))
  expect(all?.['']).toEqual({ responses: 2 })
})

test('the keys of a tally are the sums of the record keys of its responses', async () => {
  await submitSome(30)
  await release()
  const keyOf = app.secrets.recordKeysOf(given.assessmentId)
  const responses = await db.selectFrom('responses').select(['id', 'audience', 'areaId', 'stratum']).execute()
  const tallies = await db.selectFrom('tallies').select(['audience', 'areaId', 'stratum', 'keys']).execute()
  expect(tallies.length).toBeGreaterThan(3)
  for (const { audience, areaId, stratum, keys } of tallies) {
    const own = responses.filter(
      row =>
        row.audience === audience && [row.areaId, everywhere].includes(areaId) && [row.stratum, '*'].includes(stratum),
    )
    expect(keys[0]).toBe(own.reduce((sum, { id }) => (sum + keyOf(id)) | 0, 0))
  }
})

test('a wave that was never opened has nothing to release; a closed one has', async () => {
  const { organisationId } = given
  given = await anAssessment(app, { organisationId, state: 'planned' })
  await release().expectProblem('state-conflict')
  given = await anAssessment(app, { organisationId, state: 'closed' })
  expect(await release()).toMatchObject({ number: 1, responses: 0, added: 0, withdrawn: 0 })
})

test('a release of a wave that there is not is not found', async () => {
  given = { ...given, wave: { ...given.wave, wave: 2 } }
  await release().expectProblem('not-found')
})

test('who released what stands in the audit log', async () => {
  await submitSome(3)
  await release()
  const [entry] = await db
    .selectFrom('auditEntries')
    .select(['action', 'details'])
    .where('action', '=', 'wave.release')
    .execute()
  expect(entry?.details).toMatchObject({ wave: 1, number: 1, responses: 3, added: 3 })
})
