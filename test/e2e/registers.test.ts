import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { checker, expectAccessible } from '../support/accessibility.ts'
import { useSite } from '../support/browser.ts'

const site = useSite()
let home = ''

beforeAll(async () => {
  const { id } = await site.api.as('ivy').call('POST /organisations', { body: { name: 'City of Norfolk' } })
  home = `/o/${id}`
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const choose = (page: Page, name: string, rows: string[], mimeType = 'text/csv') =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType, buffer: Buffer.from(rows.join('\n')) })
const countOf = (page: Page, name: string) =>
  page.locator('dl > div').filter({ hasText: name }).getByRole('definition').innerText()

/** What a click offers to save. */
async function saved(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return readFile(await download.path(), 'utf8')
}

describe('by hand in a browser', () => {
  site.test(
    'areas are imported: an error is seen, corrected, and the result kept',
    async () => {
      const page = await site.open({ as: 'ivy', script: checker, acceptDownloads: true })
      await page.goto(site.url(`${home}/areas`))
      await page.getByRole('link', { name: 'Import CSV' }).click()
      await page.getByRole('heading', { name: 'Import areas', level: 1 }).waitFor()
      await expectAccessible(page, 'choosing a file of areas')
      const template = await saved(page, () => button(page, 'Download a template').click())
      expect(template).toContain('code,name,parent,level,population')

      await choose(page, 'areas.xlsx', ['PK\u0003\u0004'])
      await page
        .getByRole('alert')
        .getByText(/Excel workbook/)
        .waitFor()
      await expectAccessible(page, 'a file that cannot be used')

      const wrong = ['Code;Name;Lies in', 'county;The county;', 'north;North town;conty', 'north;Again;county']
      await choose(page, 'areas.csv', wrong)
      await page.getByText('areas.csv: 3 rows. Nothing has been changed yet.').waitFor()
      await page.getByText('There is no area with the code “conty”.').waitFor()
      await page.getByText('The same code stands in row 3.').waitFor()
      expect(await countOf(page, 'not importable')).toBe('2')
      await expectAccessible(page, 'preview with errors')
      const check = await saved(page, () => button(page, 'Every row with its message (CSV)').click())
      expect(check).toContain('3,refused,Lies in: There is no area with the code “conty”.')

      await choose(page, 'areas.csv', ['Code;Name;Lies in', 'county;The county;', 'north;North town;county'])
      await button(page, 'Import 2 rows').click()
      await page.getByRole('heading', { name: 'Imported' }).waitFor()
      expect(await countOf(page, 'added')).toBe('2')
      await expectAccessible(page, 'imported')
      const result = await saved(page, () => page.getByRole('link', { name: 'Result file (CSV)' }).click())
      expect(result).toContain('3,new,,north,North town,county')
      await page.getByRole('link', { name: 'See the areas' }).click()
      await page.getByRole('rowheader', { name: 'North town' }).waitFor()
    },
    120_000,
  )

  site.test(
    'boundaries are imported, shown and removed',
    async () => {
      const page = await site.open({ as: 'ivy', script: checker })
      await page.goto(site.url(`${home}/areas`))
      await button(page, 'More').click()
      await page.getByRole('menuitem', { name: 'Import boundaries' }).click()
      const square = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ]
      const feature = {
        type: 'Feature',
        properties: { PCODE: 'north' },
        geometry: { type: 'Polygon', coordinates: [square] },
      }
      const file = JSON.stringify({ type: 'FeatureCollection', features: [feature] })
      await choose(page, 'areas.geojson', [file], 'application/geo+json')
      await button(page, 'Import 1 row').click()
      await page.getByRole('link', { name: 'See the areas' }).click()
      await button(page, 'Actions for North town').click()
      await page.getByRole('menuitem', { name: 'Show the boundary' }).click()
      const dialog = page.getByRole('dialog', { name: 'Boundary of North town' })
      await dialog.getByRole('img', { name: 'Outline of North town' }).waitFor()
      await expectAccessible(page, 'a boundary')
      await button(page, 'Remove the boundary').click()
      await dialog.waitFor({ state: 'hidden' })
      await page.getByRole('img', { name: 'Boundary known' }).waitFor({ state: 'hidden' })
    },
    120_000,
  )

  site.test(
    'indicators are imported with what is wrong said, listed and deleted',
    async () => {
      const page = await site.open({ as: 'ivy', script: checker, acceptDownloads: true })
      await page.goto(site.url(`${home}/indicators`))
      await page.getByRole('heading', { name: 'Set public numbers beside the survey' }).waitFor()
      await expectAccessible(page, 'no indicators')
      await page.getByRole('link', { name: 'Import CSV' }).click()
      await page.getByRole('heading', { name: 'Import indicators', level: 1 }).waitFor()
      await expectAccessible(page, 'choosing a file of indicators')
      const template = await saved(page, () => button(page, 'Download a template').click())
      expect(template).toContain('area code,indicator,language,year,value,unit,source')
      const rows = ['area code,indicator,language,year,value,source', 'north,Speakers,am,2020,300,Census']
      await choose(page, 'census.csv', [...rows, 'north,Speakers,es,2020,"1,234",Census'])
      await page.getByText('“1,234” can be read in two ways.').waitFor()
      await choose(page, 'census.csv', [...rows, 'north,Speakers,es,2020,1234,Census'])
      await button(page, 'Import 2 rows').click()
      await page.getByRole('link', { name: 'See the indicators' }).click()
      const row = page.getByRole('row', { name: /^Speakers/ })
      expect(await row.innerText()).toMatch(/2020\s+1 area · 2 languages\s+persons\s+Census/)
      await expectAccessible(page, 'indicators')
      await row.getByRole('link', { name: 'Speakers' }).click()
      await page.getByRole('heading', { name: 'Speakers, 2020', level: 1 }).waitFor()
      await page.getByText('2 numbers').waitFor()
      await page.getByRole('combobox', { name: 'Language' }).click()
      await page.getByRole('option', { name: 'Spanish' }).click()
      await page.getByText('1 number', { exact: true }).waitFor()
      expect(await page.getByRole('row').nth(1).innerText()).toMatch(
        /north\s+Spanish\s+1,234\s+persons\s+2020\s+Census/,
      )
      await page.getByRole('searchbox', { name: 'Search by area' }).fill('nowhere')
      await page.getByText('Nothing matches.').waitFor()
      await expectAccessible(page, 'numbers of a series')
      await page.getByRole('link', { name: 'Indicators' }).first().click()
      await button(page, 'Delete Speakers, 2020').click()
      const dialog = page.getByRole('dialog', { name: 'Delete Speakers, 2020?' })
      await dialog.getByText('2 numbers are removed').waitFor()
      await expectAccessible(page, 'deleting a series')
      await button(page, 'Delete numbers').click()
      await page.getByRole('heading', { name: 'Set public numbers beside the survey' }).waitFor()
    },
    120_000,
  )

  site.test(
    'the register is imported, an error corrected, and a duplicate merged',
    async () => {
      const page = await site.open({ as: 'ivy', script: checker })
      await page.goto(site.url(`${home}/providers`))
      await page.getByRole('heading', { name: 'Build your register' }).waitFor()
      await expectAccessible(page, 'an empty register')
      await page.getByRole('link', { name: 'Import CSV' }).click()
      const rows = [
        'Organización;Código;Sector;Zona;Correo;Contacto',
        'Safe House;SH;Servicios para víctimas;north;pia@safe.example;Pia',
        'Safe-House;;;north;pia@safe.example;',
        'Police;PD;Police;nort;desk@police.example;Desk',
      ]
      await choose(page, 'register.csv', rows)
      await page.getByText('There is no area with the code “nort”.').waitFor()
      await button(page, 'Import the 2 good rows').click()
      await page.getByRole('heading', { name: 'Imported' }).waitFor()
      await choose(
        page,
        'register.csv',
        rows.map(row => row.replace(';nort;', ';north;')),
      )
      await button(page, 'Import 1 row').click()
      await page.getByRole('link', { name: 'See the register' }).click()
      await page.getByText('3 entries').waitFor()
      await expectAccessible(page, 'a register')

      await page.getByRole('link', { name: 'Find duplicates' }).click()
      await page.getByText('Same e-mail address and name').waitFor()
      await expectAccessible(page, 'possible duplicates')
      await button(page, 'Compare and merge').click()
      await page.getByRole('radio', { name: 'Name: Safe-House' }).check()
      await expectAccessible(page, 'two entries compared')
      await button(page, 'Merge').click()
      await page.getByRole('heading', { name: 'No duplicates found' }).waitFor()

      await page.getByRole('link', { name: 'Providers and partners' }).click()
      await page.getByText('2 entries').waitFor()
      await button(page, 'Safe-House').click()
      const entry = page.getByRole('complementary', { name: 'Safe-House' })
      await entry.getByText('SH', { exact: true }).waitFor()
      expect(await entry.getByRole('link', { name: 'pia@safe.example' }).count()).toBe(1)
      await expectAccessible(page, 'an entry beside its list')
    },
    120_000,
  )

  site.test(
    'an entry is found, changed, and its contact marked; all by keyboard where it can be',
    async () => {
      const page = await site.open({ as: 'ivy', script: checker })
      await page.goto(site.url(`${home}/providers`))
      await page.getByText('2 entries').waitFor()
      await page.keyboard.press('/')
      await page.keyboard.type('desk@')
      await page.getByText('1 entry').waitFor()
      await button(page, 'Police').focus()
      await page.keyboard.press('Enter')
      const entry = page.getByRole('complementary', { name: 'Police' })
      await entry.getByRole('button', { name: 'Change' }).click()
      const dialog = page.getByRole('dialog', { name: 'Change Police' })
      await dialog.getByLabel('Web address').fill('police.example')
      await dialog.getByLabel('This person asked not to be written to').check()
      await dialog.getByRole('button', { name: 'Add a contact' }).click()
      const second = dialog.getByRole('group', { name: 'Contact 2' })
      await second.getByLabel('Name').fill('Chief')
      await second.getByLabel('E-mail').fill('chief@police.example')
      await expectAccessible(page, 'the form of an entry')
      await dialog.getByRole('button', { name: 'Save' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await entry.getByRole('link', { name: /^police\.example/ }).waitFor()
      await entry.getByText(/^Not to be written to since/).waitFor()
      await entry.getByRole('button', { name: 'Deactivate' }).click()
      await page.getByText('No entry matches.').waitFor()
      await entry.getByText('Inactive: it is not invited.').waitFor()
      await entry.getByRole('button', { name: 'Close this entry' }).click()
      await entry.waitFor({ state: 'hidden' })
    },
    120_000,
  )

  site.test(
    'on a phone and in Spanish no page of the registers has an accessibility fault',
    async () => {
      const page = await site.open({
        as: 'ivy',
        script: checker,
        viewport: { width: 360, height: 740 },
        locale: 'es-ES',
        colorScheme: 'dark',
      })
      for (const path of [
        'providers?active=all',
        'providers/import',
        'providers/duplicates',
        'areas/import',
        'areas/boundaries',
        'indicators',
        'indicators/import',
      ]) {
        await page.goto(site.url(`${home}/${path}`))
        await page.locator('main h1:focus, main h1').first().waitFor()
        await page.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root'))
        await expectAccessible(page, path)
      }
    },
    120_000,
  )
})
