import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { useApp } from '../support/app.ts'
import { problemIn } from '../support/client.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'
import { recounted, tallied } from '../support/recount.ts'

const installation = useApp()
const { api, app, db } = installation
const patient = installation.another()
const ada = api.as('ada')

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app)
})

const submit = async (seed: number) => {
  const body = anAnswerSheet(await given.versionOf('resident'), { seed })
  return (await api.call('POST /collectors/:link/responses', { params: { link: given.linkOf('resident') }, body }))
    .receipt
}
const withdraw = (receipt: unknown, at = api) => at.call('POST /withdrawals', { body: { receipt } })
const release = () =>
  ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', { params: given.wave })
const rows = async () =>
  (
    await sql<{ answers: object; withdrawn: boolean; bytes: number }>`
      select answers, withdrawn_on is not null as withdrawn, octet_length(facts) as bytes from responses
      order by withdrawn_on nulls last`.execute(db)
  ).rows

test('a response is withdrawn by its receipt code, as it was printed or as it was typed', async () => {
  const spellings: ((code: string) => string)[] = [
    code => code,
    code => code.toLowerCase(),
    code => `  ${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)} `,
    code => code.replaceAll('0', 'o').replaceAll('1', 'l'),
  ]
  for (const [index, spell] of spellings.entries()) {
    expect(await withdraw(spell(await submit(index)))).toEqual({ withdrawn: true })
  }
  expect((await rows()).map(({ withdrawn }) => withdrawn)).toEqual([true, true, true, true])
})

test('before its release nothing is left of it but that it was there', async () => {
  await submit(1)
  await withdraw(await submit(2))
  const [gone, kept] = await rows()
  expect(gone).toEqual({ answers: {}, withdrawn: true, bytes: 0 })
  expect(kept).toMatchObject({ withdrawn: false })
  expect(await release()).toMatchObject({ responses: 1, added: 1, withdrawn: 0 })
})

test('after its release the answers are erased at once, and the counts with the next release', async () => {
  const receipts = [await submit(1), await submit(2), await submit(3)]
  expect(await release()).toMatchObject({ number: 1, responses: 3, added: 3, withdrawn: 0 })
  await withdraw(receipts[1])
  expect((await rows())[0]).toMatchObject({ answers: {}, withdrawn: true })
  expect(await release()).toMatchObject({ number: 2, responses: 2, added: 0, withdrawn: 1 })
  expect((await rows())[0]).toEqual({ answers: {}, withdrawn: true, bytes: 0 })
  const version = await given.versionOf('resident')
  expect(await tallied(db, version)).toEqual(await recounted(db, version))
  expect(await release()).toMatchObject({ number: 3, responses: 2, added: 0, withdrawn: 0 })
})

test('when all are withdrawn every count and every key is zero', async () => {
  const receipts = [await submit(1), await submit(2)]
  await release()
  for (const receipt of receipts) await withdraw(receipt)
  expect(await release()).toMatchObject({ responses: 0, withdrawn: 2 })
  const { rows: sums } = await sql`
    select distinct n from tallies, unnest(counts || keys) as n`.execute(db)
  expect(sums).toEqual([{ n: 0 }])
})

test('withdrawing twice is harmless, also at once', async () => {
  const receipt = await submit(1)
  const replies = await Promise.all([withdraw(receipt), withdraw(receipt), withdraw(receipt)])
  expect(replies).toEqual(Array(3).fill({ withdrawn: true }))
  expect(await withdraw(receipt)).toEqual({ withdrawn: true })
})

test('a code that belongs to nothing, or is none, is not found', async () => {
  await withdraw('7K2M9QXD4T1A').expectProblem('not-found')
  for (const receipt of ['', 'short', 'UUUUUUUUUUUU', 12]) {
    const reply = await api.send('POST', '/api/v1/withdrawals', { body: { receipt } })
    problemIn(reply, 'invalid-request')
  }
})

test('a withdrawal while a release runs is in that release or in the next, never lost', async () => {
  for (let round = 0; round < 4; round++) {
    const receipt = await submit(round)
    await Promise.all([release(), withdraw(receipt, patient.api)])
  }
  await release()
  const version = await given.versionOf('resident')
  expect(await recounted(db, version)).toEqual({})
  expect(await tallied(db, version)).toEqual({})
  expect((await rows()).every(({ bytes }) => bytes === 0)).toBe(true)
})

test('guessing codes is slowed down', async () => {
  const statuses: number[] = []
  for (let index = 0; index < 40; index++) {
    const body = { receipt: String(index).padStart(12, '0') }
    statuses.push((await installation.api.send('POST', '/api/v1/withdrawals', { body })).status)
  }
  expect(new Set(statuses)).toEqual(new Set([404, 429]))
})
