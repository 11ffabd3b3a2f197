import { beforeEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { withdrawResponse } from '../../server/responses/responses.service.ts'
import { eraseExpired } from '../../server/retention/retention.job.ts'
import { type Instance, useApp } from '../support/app.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { type ModelResponse, releaseModel, shownPlaces } from '../support/model.ts'
import { recounted, tallied } from '../support/recount.ts'

const installation = useApp()
const { api, app, db } = installation
const other = installation.another()

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['provider'] })
})

interface Known extends ModelResponse {
  id: string
  receipt: string
}

const towns = ['north', 'south']

async function submit(seed: number, at = api): Promise<Known> {
  const version = await given.versionOf('provider')
  const sheet = anAnswerSheet(version, { seed, area: towns[seed % 2] ?? 'north' })
  const params = { link: given.linkOf('provider') }
  const { receipt } = await at.call('POST /collectors/:link/responses', { params, body: sheet })
  const sector = sheet.answers[version.sectorVariable ?? '']
  const isMissing = typeof sector !== 'string' || ['dont_know', 'rather_not_say', 'not_applicable'].includes(sector)
  return {
    ...{ id: sheet.id, receipt, area: sheet.area, answers: sheet.answers, stratum: isMissing ? '' : sector },
    ...{ isWithdrawn: false, isExcluded: false, isErased: false, isShown: false },
  }
}
const exclusion = (id: string) => ({ organisationId: given.organisationId, responseId: id })
const exclude = (id: string, at = api) =>
  at.as('ada').call('PUT /organisations/:organisationId/responses/:responseId/exclusion', {
    params: exclusion(id),
    body: { text: 'A test.' },
  })
const include = (id: string, at = api) =>
  at.as('ada').call('DELETE /organisations/:organisationId/responses/:responseId/exclusion', { params: exclusion(id) })
/** Not over HTTP, where many codes in a minute are slowed down. */
const withdraw = (receipt: string, at: Instance = installation) =>
  at.db.transaction().execute(async trx => ({ withdrawn: await withdrawResponse(trx, receipt) }))
const release = (at = api) =>
  at
    .as('ada')
    .call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', { params: given.wave })
/** As the daily job does when the time of the wave is over; then it collects again. */
async function eraseWave(): Promise<void> {
  await db.updateTable('assessments').set({ keepsAnswersMonths: 1 }).execute()
  await db.updateTable('waves').set({ state: 'closed', closedOn: '2026-01-01', answersErasedOn: null }).execute()
  await db.transaction().execute(trx => eraseExpired(app).run(trx, '2026-06-01'))
  await db.updateTable('waves').set({ state: 'open', closedOn: null }).execute()
}

const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('submit' as const), which: fc.nat(50) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('exclude' as const, 'include', 'withdraw'), which: fc.nat(50) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('release' as const), which: fc.nat(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), which: fc.nat(0) }) },
)

/** What the interface would offer; anything else is refused, which other tests show. */
async function perform(known: Known[], { do: what, which }: { do: string; which: number }): Promise<void> {
  const one = known[which % Math.max(1, known.length)]
  if (what === 'submit') known.push(await submit(which))
  else if (what === 'release') {
    await release()
    releaseModel(known)
  } else if (what === 'erase') {
    await eraseWave()
    releaseModel(known, { takesIn: false })
    for (const response of known) response.isErased ||= !response.isWithdrawn
  } else if (!one) return
  else if (what === 'withdraw') {
    expect(await withdraw(one.receipt)).toEqual({ withdrawn: !one.isErased })
    one.isWithdrawn ||= !one.isErased
  } else if (one.isWithdrawn || one.isErased) return
  else if (what === 'exclude' && !one.isExcluded) {
    await exclude(one.id)
    one.isExcluded = true
  } else if (what === 'include' && one.isExcluded) {
    await include(one.id)
    one.isExcluded = false
  }
}

test('whatever is done in whatever order, the tallies are what counting by hand gives, and never negative', async () => {
  const version = await given.versionOf('provider')
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 24 }), async acts => {
      for (const table of ['tallies', 'releases', 'responseEvents', 'responses'] as const)
        await db.deleteFrom(table).execute()
      const known: Known[] = []
      for (const one of acts) await perform(known, one)
      await release()
      releaseModel(known)
      expect(await tallied(db, version)).toEqual(shownPlaces(version, known))
      const sums = await db.selectFrom('tallies').select(['counts', 'keys']).execute()
      expect(sums.every(({ counts }) => counts.every(count => count >= 0))).toBe(true)
      const counted = await db.selectFrom('responses').select('id').where('releasedIn', 'is not', null).execute()
      expect(counted.map(({ id }) => id).sort()).toEqual(
        known
          .filter(one => one.isShown)
          .map(({ id }) => id)
          .sort(),
      )
    }),
    { numRuns: 12 },
  )
}, 600_000)

test('two processes that exclude, include, withdraw and release at once count nothing twice and lose nothing', async () => {
  const version = await given.versionOf('provider')
  const known: Known[] = []
  for (let seed = 0; seed < 12; seed++) known.push(await submit(seed))
  await release()
  const [a, b, c, d] = [known.slice(0, 3), known.slice(3, 6), known.slice(6, 9), known.slice(9)]
  await Promise.all([
    ...a.map(({ id }) => exclude(id)),
    release(other.api),
    ...b.map(async ({ id }) => {
      await exclude(id, other.api)
      await release()
      await include(id)
    }),
    ...c.map(({ receipt }) => withdraw(receipt, other)),
    release(),
    release(other.api),
  ])
  expect(await release()).toMatchObject({ responses: b.length + d.length })
  expect(await tallied(db, version)).toEqual(await recounted(db, version))
  const shown = await db.selectFrom('responses').select('id').where('releasedIn', 'is not', null).execute()
  expect(shown.map(({ id }) => id).sort()).toEqual([...b, ...d].map(({ id }) => id).sort())
}, 120_000)

test('excluding while a release takes the response in is in this release or in the next', async () => {
  for (let seed = 0; seed < 4; seed++) {
    const { id } = await submit(seed)
    await Promise.all([release(), exclude(id, other.api)])
  }
  expect(await release()).toMatchObject({ responses: 0 })
  expect(await tallied(db, await given.versionOf('provider'))).toEqual({})
}, 120_000)
