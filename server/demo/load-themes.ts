import { api } from '../contract/api.ts'
import { type DemoTheme, demoThemes, themesIn } from './comments.ts'
import type { HttpClient } from './http.ts'

const wave = '/organisations/:organisationId/assessments/:assessmentId/waves/:wave'
const operations = {
  questions: api[`GET ${wave}/texts`].response,
  texts: api[`GET ${wave}/texts/:audience/:question`].response,
  code: api[`PUT ${wave}/texts/:audience/:question/:textKey/themes`].response,
  theme: api[`POST ${wave}/texts/:audience/:question/themes`].response,
}

/** Reads the texts as a reviewer would. `path`: of the wave; `part`: of the texts, the others are left to try it. */
export async function loadThemes(http: HttpClient, path: string, part: number): Promise<void> {
  const { questions } = await http.get(`${path}/texts`, operations.questions)
  for (const { audience, question, texts, coded } of questions) {
    const at = `${path}/texts/${audience}/${question}`
    const ids = await ensureThemes(http, path, at)
    const left = Math.floor(texts * part) - coded
    if (left <= 0) continue
    const uncoded = await http.get(`${at}?state=uncoded&limit=${Math.min(left, 200)}`, operations.texts)
    for (const { key, text } of uncoded.texts) {
      const themeIds = themesIn(text)?.flatMap(theme => ids.get(theme) ?? [])
      if (themeIds) await http.put(`${at}/${key}/themes`, { themeIds }, operations.code)
    }
  }
}

/** Questions that mean the same share them, so most are there from the question before. */
async function ensureThemes(http: HttpClient, path: string, at: string): Promise<Map<DemoTheme, string>> {
  const { questions } = await http.get(`${path}/texts`, operations.questions)
  const known = questions.find(({ audience, question }) => at.endsWith(`/${audience}/${question}`))?.themes ?? []
  const ids = new Map<DemoTheme, string>()
  for (const name of Object.keys(demoThemes) as DemoTheme[]) {
    const label = demoThemes[name]
    const found = known.find(theme => theme.label.default === label.default)
    ids.set(name, (found ?? (await http.post(`${at}/themes`, { label }, operations.theme))).id)
  }
  return ids
}
