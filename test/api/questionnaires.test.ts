import { beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { useApp } from '../support/app.ts'
import { anOrganisation } from '../support/factories.ts'

const { api, app, db } = useApp()
const ada = api.as('ada')

let organisationId = ''
beforeEach(async () => {
  organisationId = (await anOrganisation(app)).id
})

const list = async () =>
  (await ada.call('GET /organisations/:organisationId/questionnaires', { params: { organisationId } })).questionnaires
const read = (questionnaireId: string, version: number) =>
  ada.call('GET /organisations/:organisationId/questionnaires/:questionnaireId/versions/:version', {
    params: { organisationId, questionnaireId, version },
  })
const publish = (questionnaireId: string) =>
  ada.call('POST /organisations/:organisationId/questionnaires/:questionnaireId/versions', {
    params: { organisationId, questionnaireId },
  })
const nowhere = '00000000-0000-4000-8000-000000000000'

test('each is listed with its languages and the number of its questions', async () => {
  for (const questionnaire of await list()) {
    expect(questionnaire).toMatchObject({ latestVersion: 1, newerInLibrary: false, libraryKey: questionnaire.audience })
    const [version] = questionnaire.versions
    expect(version?.languages).toEqual(expect.arrayContaining(['en', 'es', 'fr', 'ar']))
    expect([questionnaire.audience, version?.questionCount]).toEqual([
      questionnaire.audience,
      { provider: 44, resident: 14, partner: 21 }[questionnaire.audience],
    ])
    expect(Object.keys(questionnaire.title)).toEqual(expect.arrayContaining(['default']))
  }
})

test('a version is read with its definition and its codebook', async () => {
  for (const { id, audience, versions } of await list()) {
    const version = await read(id, 1)
    expect(version).toMatchObject({ id, audience, version: 1, publishedOn: versions[0]?.publishedOn })
    expect(version.definition).toHaveProperty('pages')
    expect(version.codebook).toMatchObject({ audience, version: 1 })
  }
})

test('versions and questionnaires that do not exist are not found', async () => {
  const [first] = await list()
  const id = first?.id ?? ''
  await read(id, 2).expectProblem('not-found')
  await read(nowhere, 1).expectProblem('not-found')
  await publish(nowhere).expectProblem('not-found')
  for (const version of ['0', '-1', '1.5', 'one', '10000', '99999999999999999999']) {
    const path = `/api/v1/organisations/${organisationId}/questionnaires/${id}/versions/${version}`
    expect((await ada.send('GET', path)).status).toBe(404)
  }
})

test('the newest built-in version is published once', async () => {
  const [first] = await list()
  await publish(first?.id ?? '').expectProblem('state-conflict')
})

test('a newer built-in version becomes the next version; the earlier one stays, and codes keep their numbers', async () => {
  const [first] = await list()
  const id = first?.id ?? ''
  await sql`update questionnaire_versions set library_version = 0`.execute(db)
  expect((await list())[0]).toMatchObject({ newerInLibrary: true })
  const published = await publish(id)
  expect(published).toMatchObject({ latestVersion: 2, newerInLibrary: false })
  expect(published.versions.map(({ version }) => version)).toEqual([1, 2])
  const [old, now] = [await read(id, 1), await read(id, 2)]
  expect(now.codebook.variables).toEqual(old.codebook.variables)
})

test('of two that publish the same at once, one wins', async () => {
  const [first] = await list()
  const id = first?.id ?? ''
  await sql`update questionnaire_versions set library_version = 0`.execute(db)
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () =>
      ada.send('POST', `/api/v1/organisations/${organisationId}/questionnaires/${id}/versions`),
    ),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  expect((await list())[0]?.latestVersion).toBe(2)
})
