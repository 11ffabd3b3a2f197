import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { rollUpsOf } from '../../reports/queries/roll-up.ts'
import { readTallies } from '../../reports/queries/tallies.ts'
import type { AudienceTallies } from '../../reports/sections/audience.ts'
import type { ReportFilter } from '../../reports/sections/report.ts'
import { useApp } from '../support/app.ts'
import { anAssessment, type TestAssessment } from '../support/factories.ts'

const { app, db } = useApp()
const everything: ReportFilter = { areaIds: [], sectors: [], audiences: [] }

/** Tally rows of three positions, as a release would leave them. */
async function released(
  { organisationId, assessment, wave }: TestAssessment,
  rows: [string, string, string, number[]][],
) {
  const asked = new Map(assessment.waves[0]?.audiences.map(entry => [entry.audience, entry]))
  const areaIds = new Map(assessment.areas.map(({ code, id }) => [code, id]))
  for (const [audience, area, stratum, counts] of rows) {
    const { questionnaireId = '', version = 0 } = [...asked.values()].find(entry => entry.audience === audience) ?? {}
    const at = { organisationId, assessmentId: assessment.id, waveNumber: wave.wave, areaId: areaIds.get(area) ?? '' }
    for (const place of [{ areaId: at.areaId, stratum }, ...rollUpsOf({ areaId: at.areaId, stratum })]) {
      await sql`
        insert into tallies (organisation_id, assessment_id, wave_number, audience, questionnaire_id, version, area_id, stratum, counts, keys)
        values (${organisationId}, ${assessment.id}, ${wave.wave}, ${audience}, ${questionnaireId}, ${version},
          ${place.areaId}, ${place.stratum}, ${counts}, '{}')
        on conflict on constraint tallies_pkey do update
          set counts = (select array_agg(a + b) from unnest(tallies.counts, excluded.counts) as both_of (a, b))`.execute(
        db,
      )
    }
  }
  return { organisationId, assessmentId: assessment.id, waveNumber: wave.wave }
}

const plain = (tallies: AudienceTallies[]) =>
  Object.fromEntries(
    tallies.map(({ audience, total, byArea, bySector }) => [
      audience,
      {
        total: [...total],
        areas: byArea.size,
        sectors: Object.fromEntries([...bySector].map(([k, v]) => [k, [...v]])),
      },
    ]),
  )

describe('tallies of a wave', () => {
  test('are added up by audience, area and sector', async () => {
    const given = await anAssessment(app)
    const wave = await released(given, [
      ['provider', 'north', 'health', [10, 4, 6]],
      ['provider', 'north', 'housing', [5, 5, 0]],
      ['provider', 'south', 'health', [7, 0, 7]],
      ['resident', 'south', '', [100, 60, 40]],
    ])
    expect(plain(await readTallies(db, wave, everything))).toEqual({
      provider: { total: [22, 9, 13], areas: 2, sectors: { health: [17, 4, 13], housing: [5, 5, 0] } },
      resident: { total: [100, 60, 40], areas: 1, sectors: { '': [100, 60, 40] } },
    })
  })

  test('come in one order wherever their rows lie, so that of two equal sectors always the same one is hidden', async () => {
    const given = await anAssessment(app)
    const wave = await released(given, [
      ['provider', 'north', 'legal', [6, 4]],
      ['provider', 'south', 'health', [6, 0]],
      ['provider', 'south', 'housing', [6, 5]],
    ])
    const order = () =>
      db.transaction().execute(async trx => {
        await sql`set local enable_indexscan = off`.execute(trx)
        await sql`set local enable_bitmapscan = off`.execute(trx)
        const [provider] = await readTallies(trx, wave, everything)
        return { areas: [...(provider?.byArea.keys() ?? [])], sectors: [...(provider?.bySector.keys() ?? [])] }
      })
    const first = await order()
    expect(first.sectors).toEqual(['health', 'housing', 'legal'])
    for (const sector of ['health', 'legal', 'housing']) {
      await sql`update tallies set counts = counts where stratum = ${sector}`.execute(db)
      expect(await order()).toEqual(first)
    }
  })

  test('are narrowed by area, audience and sector; residents have no sector to be narrowed by', async () => {
    const given = await anAssessment(app)
    const wave = await released(given, [
      ['provider', 'north', 'health', [10, 4]],
      ['provider', 'south', 'housing', [5, 5]],
      ['resident', 'south', '', [100, 60]],
    ])
    const south = given.assessment.areas.filter(({ code }) => code === 'south').map(({ id }) => id)
    const read = async (filter: Partial<ReportFilter>) =>
      Object.entries(plain(await readTallies(db, wave, { ...everything, ...filter }))).map(([audience, { total }]) => [
        audience,
        total[0],
      ])
    expect(await read({ areaIds: south })).toEqual(
      expect.arrayContaining([
        ['provider', 5],
        ['resident', 100],
      ]),
    )
    expect(await read({ sectors: ['health'] })).toEqual(
      expect.arrayContaining([
        ['provider', 10],
        ['resident', 100],
      ]),
    )
    expect(plain(await readTallies(db, wave, { ...everything, audiences: ['resident'] }))).toHaveProperty('resident')
    expect(await readTallies(db, { ...wave, waveNumber: 2 }, everything)).toEqual([])
  })
})
