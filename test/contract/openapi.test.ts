import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { api } from '../../server/contract/api.ts'
import type { OperationShape } from '../../server/contract/operation.ts'
import { problemCatalogue } from '../../server/contract/problems.ts'
import { apiPage, problemPage } from '../../server/http/docs.ts'
import { openApiDocument, problemSlugs } from '../../server/http/openapi.ts'

const operations = Object.entries<OperationShape>(api)

const schema = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
})
type Schema = z.output<typeof schema>

/** Address and schema of every named field, however deep. */
function fieldsOf(given: unknown, at: string): [string, Schema][] {
  const parsed = schema.safeParse(given)
  if (!parsed.success) return []
  const { properties = {}, items, anyOf = [], additionalProperties } = parsed.data
  return [
    ...Object.entries(properties).flatMap(([name, field]): [string, Schema][] => [
      [`${at}.${name}`, schema.parse(field)],
      ...fieldsOf(field, `${at}.${name}`),
    ]),
    ...fieldsOf(items, `${at}[]`),
    ...anyOf.flatMap(option => fieldsOf(option, at)),
    ...fieldsOf(additionalProperties, `${at}.*`),
  ]
}

/** Of the field, of what is in its list, or of what it is when it is not null. */
function isDescribed(given: unknown): boolean {
  const parsed = schema.safeParse(given)
  if (!parsed.success) return false
  const { description, items, anyOf = [] } = parsed.data
  return Boolean(description) || isDescribed(items) || anyOf.some(isDescribed)
}

const json = (given: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(given, { io, unrepresentable: 'any' })
const allFields = operations.flatMap(([key, { params, query, body, response }]) => [
  ...(params ? fieldsOf(json(params, 'input'), `${key} params`) : []),
  ...(query ? fieldsOf(json(query, 'input'), `${key} query`) : []),
  ...(body ? fieldsOf(json(body, 'input'), `${key} body`) : []),
  ...(response ? fieldsOf(json(response, 'output'), `${key} response`) : []),
])

test('every field of every operation is described', () => {
  expect(allFields.length).toBeGreaterThan(100)
  expect(allFields.filter(([, field]) => !isDescribed(field)).map(([at]) => at)).toEqual([])
})

test('every operation has a summary, a known access and problems of the catalogue', () => {
  for (const [key, shape] of operations) {
    expect([key, shape.summary.length > 5, shape.summary.endsWith('.')]).toEqual([key, true, false])
    for (const slug of problemSlugs(shape)) expect(Object.hasOwn(problemCatalogue, slug)).toBe(true)
    expect(Boolean(shape.file) && Boolean(shape.response)).toBe(false)
    expect(shape.status === 204 || Boolean(shape.file) || Boolean(shape.response)).toBe(true)
  }
})

test('every problem of the catalogue has its page and is named by an operation', () => {
  const used = new Set<string>(operations.flatMap(([, shape]) => problemSlugs(shape)))
  for (const [slug, { title, status }] of Object.entries(problemCatalogue)) {
    const page = problemPage(slug) ?? ''
    expect(page).toContain(title)
    expect(page).toContain(String(status))
    expect([slug, used.has(slug)]).toEqual([slug, true])
  }
  expect(problemPage('nothing')).toBeUndefined()
  expect(problemPage('__proto__')).toBeUndefined()
  expect(problemPage('constructor')).toBeUndefined()
})

const parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query']),
  required: z.boolean(),
  description: z.string(),
  schema: z.looseObject({}),
})
const operation = z.strictObject({
  operationId: z.string().regex(/^[A-Za-z_]+$/),
  summary: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z.array(parameter).optional(),
  requestBody: z
    .strictObject({
      required: z.literal(true),
      content: z.record(z.string(), z.strictObject({ schema: z.looseObject({}) })),
    })
    .optional(),
  responses: z.record(z.string().regex(/^[2-5]\d\d$/), z.looseObject({ description: z.string().min(1) })),
})
const document = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation),
  ),
  components: z.looseObject({}),
})

test('openapi.json is what OpenAPI 3.1 asks for, with every operation once', () => {
  const { paths } = document.parse(openApiDocument())
  const ids = Object.values(paths).flatMap(path => Object.values(path).map(({ operationId }) => operationId))
  expect(ids).toHaveLength(operations.length)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [path, methods] of Object.entries(paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1])
    for (const { parameters = [], responses } of Object.values(methods)) {
      const given = parameters.filter(entry => entry.in === 'path')
      expect([path, given.map(({ name }) => name)]).toEqual([path, expect.arrayContaining(named)])
      expect([path, given.length]).toEqual([path, named.length])
      expect(Object.keys(responses).some(status => status.startsWith('2'))).toBe(true)
    }
  }
})

test('every reference in it leads somewhere', () => {
  const text = JSON.stringify(openApiDocument())
  const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(match => match[1]))
  expect([...references]).toEqual(['#/components/schemas/Problem'])
})

test('the examples fit their own schemas', () => {
  const wrong = operations.flatMap(([key, { params, query, body, response }]) =>
    [params, query, body, response].flatMap(given => (given ? wrongExamples(given, key) : [])),
  )
  expect(wrong).toEqual([])
})

/** Fields of an object whose example the field itself refuses. */
function wrongExamples(given: z.ZodType, at: string): string[] {
  if (given instanceof z.ZodObject) {
    return Object.entries(given.shape).flatMap(([name, field]) => {
      if (!(field instanceof z.ZodType)) return []
      const example = field.meta()?.example
      const isWrong = example !== undefined && !field.safeParse(example).success
      return [...(isWrong ? [`${at}.${name}`] : []), ...wrongExamples(field, `${at}.${name}`)]
    })
  }
  if (given instanceof z.ZodArray && given.element instanceof z.ZodType) return wrongExamples(given.element, `${at}[]`)
  return []
}

test('the page to browse the API names every operation', () => {
  const page = apiPage()
  for (const [key] of operations) expect(page).toContain(key.split(' ')[1])
})
