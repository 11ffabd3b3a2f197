import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { audit as en } from '../../../client/shared/i18n/staff/en/audit.ts'
import { audit as es } from '../../../client/shared/i18n/staff/es/audit.ts'

const server = join(import.meta.dirname, '../../../server')

/** Every `noun.verb` that stands on a line about an action. */
function recordedActions(): string[] {
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
  const lines = files.flatMap(file => readFileSync(join(server, file), 'utf8').split('\n'))
  const found = lines
    .filter(line => /\baction\b/.test(line) && !/example/.test(line))
    .flatMap(line => [...line.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(match => match[1] ?? ''))
  return [...new Set([...found, 'access.refused'])]
}

function wordsFor(actions: Record<string, Record<string, string>>, action: string): string | undefined {
  const [noun = '', verb = ''] = action.split('.')
  return actions[noun]?.[verb]
}

test('every act that is recorded by name has a sentence and a group to filter by, in both languages', () => {
  const actions = recordedActions()
  expect(actions.length).toBeGreaterThan(35)
  for (const { actions: sentences, groups } of [en, es]) {
    const known: Record<string, string> = groups
    expect(actions.filter(action => !wordsFor(sentences, action))).toEqual([])
    expect(actions.filter(action => !known[action.split('.')[0] ?? ''])).toEqual([])
  }
})
