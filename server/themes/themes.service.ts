import type { Transaction } from 'kysely'
import type { DB } from '../../migrations/schema.ts'
import type { Text } from '../../surveys/definition/definition.ts'
import { recordAudit } from '../audit/audit.store.ts'
import { notFound, Problem } from '../contract/problems.ts'
import type { Versions } from '../questionnaires/versions.ts'
import { getTextQuestion, type QuestionKey } from './questions.service.ts'
import {
  countThemes,
  deleteTheme,
  insertTheme,
  lockThemes,
  moveCodings,
  moveTheme,
  renameTheme,
  type Theme,
  type ThemeKey,
  uncodeTextsOnlyOf,
} from './themes.store.ts'

const mostThemes = 60

export async function createTheme(
  trx: Transaction<DB>,
  versions: Versions,
  { key, label, actorId }: { key: QuestionKey; label: Text; actorId: string },
) {
  const { concept } = await getTextQuestion(trx, versions, key)
  if ((await countThemes(trx, key, concept)) >= mostThemes)
    throw Problem.because('too_many_themes', { count: mostThemes })
  const theme = await insertTheme(trx, key, { concept, label })
  await recordTheme(trx, { ...key, themeId: theme.id }, { actorId, action: 'theme.create' })
  return shown(theme)
}

interface ThemeChange {
  key: ThemeKey
  label?: Text | undefined
  place?: number | undefined
  actorId: string
}

export async function changeTheme(trx: Transaction<DB>, { key, label, place, actorId }: ThemeChange) {
  if (place !== undefined && (await moveTheme(trx, key, place)))
    await recordTheme(trx, key, { actorId, action: 'theme.move' })
  const theme = await holdTheme(trx, key)
  if (label) {
    await renameTheme(trx, key, label)
    await recordTheme(trx, key, { actorId, action: 'theme.rename' })
  }
  return shown({ ...theme, label: label ?? theme.label })
}

export async function removeTheme(trx: Transaction<DB>, { key, actorId }: { key: ThemeKey; actorId: string }) {
  await holdTheme(trx, key)
  await uncodeTextsOnlyOf(trx, key)
  await deleteTheme(trx, key)
  await recordTheme(trx, key, { actorId, action: 'theme.delete' })
}

/** Throws `state-conflict` for a theme of questions that mean something else. */
export async function mergeTheme(trx: Transaction<DB>, act: { key: ThemeKey; otherId: string; actorId: string }) {
  const { key, otherId, actorId } = act
  const themes = await lockThemes(trx, key, { ids: [key.themeId, otherId], strength: 'update' })
  const [kept, other] = [key.themeId, otherId].map(wanted => themes.find(({ id }) => id === wanted))
  if (!kept || !other) throw notFound('theme')
  if (kept.id === other.id) throw Problem.because('theme_into_itself')
  if (kept.concept !== other.concept) throw Problem.because('themes_of_other_questions')
  await moveCodings(trx, key.organisationId, { from: other.id, to: kept.id })
  await deleteTheme(trx, { ...key, themeId: other.id })
  await recordTheme(trx, key, { actorId, action: 'theme.merge', other: other.id })
  return shown(kept)
}

async function holdTheme(trx: Transaction<DB>, key: ThemeKey): Promise<Theme> {
  const [theme] = await lockThemes(trx, key, { ids: [key.themeId], strength: 'update' })
  if (!theme) throw notFound('theme')
  return theme
}

function shown({ id, label }: Theme) {
  return { id, label }
}

/** Without its words: a name that somebody wrote into one by mistake must be able to go. */
async function recordTheme(
  trx: Transaction<DB>,
  { organisationId, assessmentId, themeId }: ThemeKey,
  act: { actorId: string; action: `theme.${'create' | 'rename' | 'move' | 'merge' | 'delete'}`; other?: string },
): Promise<void> {
  const { actorId, action, other } = act
  const details = { assessment: assessmentId, ...(other ? { other } : {}) }
  await recordAudit(trx, { organisationId, actorId, action, target: themeId, details })
}
