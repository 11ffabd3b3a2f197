import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const client = join(import.meta.dirname, '../../../client')

const sources = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file))

// The import rules cannot tell a type import from another; a value import would pull zod into the browser bundle.
test('the client imports nothing but types from the contract, the report and its queries', () => {
  const values = sources.flatMap(file => {
    const text = readFileSync(join(client, file), 'utf8')
    const imports = [...text.matchAll(/^import (?!type\b)[^;]*?from '([^']+)'/gms)].map(match => match[1] ?? '')
    return imports.filter(path => /server\/contract\/|reports\/sections\//.test(path)).map(path => `${file}: ${path}`)
  })
  expect(sources.length).toBeGreaterThan(10)
  expect(values).toEqual([])
})
