import { start, as, base } from './shotlib.mts'
import { writeFileSync } from 'node:fs'
const b = await start()
const p = await as(b, 'coordinator@groundwork.example')
const org = (await (await p.context().request.get(base + '/api/v1/session')).json()).organisations[0].id
const { assessments } = await (await p.context().request.get(`${base}/api/v1/organisations/${org}/assessments`)).json()
console.log(JSON.stringify(assessments.map((a: any) => [a.id, a.title ?? a.name, a.waves?.length])))
const a = assessments[0].id
for (const [wave, lang, format] of [[1, 'en', 'html'], [1, 'en', 'docx'], [1, 'es', 'docx'], [2, 'en', 'docx'], [1, 'ar', 'docx'], [1, 'en', 'docx']]) {
  const t = Date.now()
  const r = await p.context().request.get(`${base}/api/v1/organisations/${org}/assessments/${a}/waves/${wave}/report/document?format=${format}&language=${lang}`, { timeout: 120000 })
  const body = await r.body()
  console.log(wave, lang, format, r.status(), (body.length / 1e6).toFixed(2) + ' MB', ((Date.now() - t) / 1000).toFixed(1) + ' s')
  writeFileSync(`/tmp/own-shots/doc-${wave}-${lang}.${format}`, body)
}
await b.close()
