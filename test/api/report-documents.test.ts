import { beforeEach, describe, expect, test } from '@jest/globals'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { useApp } from '../support/app.ts'
import { readDocx } from '../support/docx.ts'
import { anAnswerSheet, anAssessment, type TestAssessment } from '../support/factories.ts'

const { api, app } = useApp()
const ada = api.as('ada')

let given: TestAssessment
beforeEach(async () => {
  given = await anAssessment(app, { audiences: ['resident'], invited: 40 })
  const params = { link: given.linkOf('resident') }
  for (let index = 0; index < 12; index++) {
    const answers = { help_known: index < 7 ? 'yes' : 'no' }
    await api.call('POST /collectors/:link/responses', {
      params,
      body: anAnswerSheet(undefined, { area: 'north', answers }),
    })
  }
  await ada.call('POST /organisations/:organisationId/assessments/:assessmentId/waves/:wave/releases', {
    params: given.wave,
  })
})

const address = () => {
  const { organisationId, assessmentId, wave } = given.wave
  return `/api/v1/organisations/${organisationId}/assessments/${assessmentId}/waves/${wave}/report`
}
const file = async (path: string) => {
  const reply = await ada.send('GET', path)
  return { reply, content: reply.bytes }
}

describe('pictures', () => {
  test('of a figure are a PNG in twice its size, and an SVG without letters that need a font', async () => {
    const png = await file(`${address()}/figures/resident.help_known/picture`)
    expect(png.reply.headers.get('content-type')).toBe('image/png')
    const image = await loadImage(png.content)
    expect(image.width).toBe(1760)
    const canvas = createCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const blue = data.filter((value, i) => i % 4 === 2 && value === 0xaa && data[i - 2] === 0x44).length
    expect(blue).toBeGreaterThan(10_000)
    const svg = await file(`${address()}/figures/resident.help_known/picture?format=svg&language=ar`)
    expect(svg.reply.headers.get('content-type')).toMatch('image/svg+xml')
    expect(svg.content.toString()).toMatch(/^<\?xml[\s\S]*<svg/)
    expect(svg.content.toString()).not.toMatch(/<text/)
  })

  test('of what there is none say so', async () => {
    const reply = await ada.send('GET', `${address()}/figures/resident.no_such/picture`)
    expect(reply.status).toBe(404)
    const bad = await ada.send('GET', `${address()}/figures/resident.help_known/picture?format=gif`)
    expect(bad.json).toMatchObject({ status: 422, errors: [{ pointer: '#/query/format' }] })
  })
})

describe('the report on paper', () => {
  test('as HTML stands alone, in the language and direction asked for', async () => {
    const { reply, content } = await file(`${address()}/document?language=ar`)
    expect(reply.headers.get('content-security-policy')).toMatch("default-src 'none'")
    const html = content.toString()
    expect(html).toMatch(/<html lang="ar" dir="rtl">/)
    expect(html).toMatch('<h1>تقرير تقييم الاحتياجات</h1>')
    expect(html).not.toMatch(/(src|href)="(?!data:|#)/)
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(5)
    for (const id of targets) expect(html).toMatch(`id="${id}"`)
    for (const [, alt = ''] of html.matchAll(/<img [^>]*alt="([^"]*)"/g)) expect(alt.length).toBeGreaterThan(10)
  })

  test('as a Word document has headings, head rows that repeat, alternative texts and page numbers', async () => {
    const { content } = await file(`${address()}/document?format=docx&language=es`)
    const word = readDocx(content)
    expect(word.headings.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Resumen', 'Quién respondió', 'Anexo metodológico']),
    )
    expect(word.xml.match(/<w:tblHeader\/>/g)?.length).toBe(word.tables.length)
    expect(word.alternatives.length).toBeGreaterThan(0)
    const known = word.tables.flat().find(([answer]) => answer === 'Sí')
    expect(known?.slice(1)).toEqual(['7', '12', '58\u00A0% (36\u00A0%–77\u00A0%)'])
  })

  test('in short has the same summary, the gaps and the obstacles, and says what the full one has besides', async () => {
    const full = (await file(`${address()}/document?language=fr`)).content.toString()
    const { reply, content } = await file(`${address()}/document?language=fr&extent=short`)
    expect(reply.headers.get('content-disposition')).toMatch('filename="short-report-wave-1-fr.html"')
    const short = content.toString()
    const partOf = (html: string, id: string) => new RegExp(`<h2 id="${id}">[\\s\\S]*?(?=<h2)`).exec(html)?.[0]
    expect(partOf(short, 'summary')).toBe(partOf(full, 'summary'))
    const titles = (html: string) => [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id)
    expect(titles(short)).toEqual(['contents', 'summary', 'coverage', 'group_10', 'annex'])
    expect(titles(full)).toEqual(expect.arrayContaining(['coverage', 'group_1', 'group_8', 'data_quality']))
    expect(short.slice(short.indexOf('id="elsewhere"'))).toMatch('Qualité des données')
    expect(full).not.toMatch('id="elsewhere"')
    expect(full).not.toMatch('Version courte')
    expect(short).toMatch('Version courte')
    const bad = await ada.send('GET', `${address()}/document?extent=tiny`)
    expect(bad.json).toMatchObject({ status: 422, errors: [{ pointer: '#/query/extent' }] })
  })

  test('carries the names as text, whatever is in them', async () => {
    await ada.call('PATCH /organisations/:organisationId', {
      params: given.wave,
      body: { name: 'City & <b>County</b>' },
    })
    const { content } = await file(`${address()}/document`)
    expect(content.toString()).toMatch('City &amp; &lt;b&gt;County&lt;/b&gt;')
    expect(content.toString()).not.toMatch('<b>')
  })
})

describe('the logo', () => {
  const path = () => `/api/v1/organisations/${given.organisationId}/logo`
  const picture = (width: number, height: number) => {
    const canvas = createCanvas(width, height)
    const context = canvas.getContext('2d')
    context.fillStyle = 'teal'
    context.fillRect(0, 0, width, height)
    return canvas.encode('png')
  }
  const put = (body: Buffer, type = 'image/png') =>
    ada.send('PUT', path(), { body: new Blob([new Uint8Array(body)]), headers: { 'Content-Type': type } })

  test('is drawn anew at a moderate size and stands on the cover', async () => {
    const reply = await put(await picture(2400, 600))
    expect(reply.json).toEqual({ logo: { width: 1200, height: 300 } })
    const kept = await file(path())
    expect(kept.reply.headers.get('content-type')).toBe('image/png')
    expect((await loadImage(kept.content)).width).toBe(1200)
    const { content } = await file(`${address()}/document`)
    expect(content.toString()).toMatch(/<header><img class="logo" alt="[^"]+"/)
    const settings = await ada.call('GET /organisations/:organisationId', { params: given.wave })
    expect(settings.logo).toEqual({ width: 1200, height: 300 })
    expect((await ada.send('DELETE', path())).status).toBe(204)
    expect((await ada.send('GET', path())).status).toBe(404)
  })

  test('is refused when it is no picture, half a one, or claims to be a huge one, and stays as it was', async () => {
    await put(await picture(40, 20))
    const huge = await picture(10, 10)
    huge.writeUInt32BE(100_000, 16)
    huge.writeUInt32BE(100_000, 20)
    const half = (await picture(400, 400)).subarray(0, 400)
    for (const body of [Buffer.from('<svg onload="alert(1)"/>'), Buffer.alloc(0), huge, half]) {
      const reply = await put(body)
      expect(reply.status).toBe(422)
      expect(reply.json).toMatchObject({ detail: expect.stringContaining('The logo is as it was.') })
    }
    expect((await loadImage((await file(path())).content)).width).toBe(40)
  })
})
