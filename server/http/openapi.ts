import { z } from 'zod'
import { api } from '../contract/api.ts'
import type { OperationShape, Upload } from '../contract/operation.ts'
import { type ProblemSlug, problemCatalogue } from '../contract/problems.ts'
import { isOpenToKeys } from '../policy/operations.ts'
import { splitKey } from './route.ts'

type Json = Record<string, unknown>

const problemSchema: Json = {
  type: 'object',
  description: 'RFC 9457 problem.',
  required: ['type', 'title', 'status', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', example: '/problems/answers-invalid' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    reason: {
      type: 'string',
      description: 'Which of the reasons that this type of problem can have, where it has several.',
      example: 'wave_archived',
    },
    params: {
      type: 'object',
      description: 'Names and numbers of the detail, for words in another language.',
      additionalProperties: { type: ['string', 'number'] },
    },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer to the field.', example: '#/answers/languages/0' },
          code: { type: 'string', description: 'Which rule; says one thing only.', example: 'too_long' },
          detail: { type: 'string', description: 'The rule in English; never repeats what was sent.' },
          params: {
            type: 'object',
            description: 'Names and numbers of the detail, for words in another language.',
            additionalProperties: { type: ['string', 'number'] },
            example: { limit: 200, of: 'characters' },
          },
        },
      },
    },
  },
}

/** OpenAPI 3.1 of every operation, from the contract. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {}
  for (const [key, shape] of Object.entries<OperationShape>(api)) {
    const [method, path] = splitKey(key)
    const template = path.replaceAll(/:(\w+)/g, '{$1}')
    paths[template] = { ...paths[template], [method]: operation(key, shape) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Groundwork',
      version: '1',
      description: 'Community needs assessments: collect, release, report, export.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'groundwork.session_token', description: 'Signed in.' },
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'gw_…',
          description:
            'An API key of an organisation (Settings → API keys). It works for that organisation alone, with the permissions it was given as far as the role of its maker still has them, until it expires.',
        },
      },
    },
  }
}

function operation(key: string, shape: OperationShape): Json {
  const parameters = [...parametersOf(shape.params, 'path'), ...parametersOf(shape.query, 'query')]
  return {
    operationId: key.replaceAll(/[^A-Za-z]+/g, '_'),
    summary: shape.summary,
    ...(shape.access === 'anyone' ? {} : { security: securityOf(key, shape) }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(shape.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(shape.body, 'input') } } } }
      : {}),
    ...(shape.upload ? { requestBody: uploadOf(shape.upload) } : {}),
    responses: { [String(shape.status ?? 200)]: success(shape), ...problemsOf(shape) },
  }
}

/** A key speaks for no person and administers nothing; what it can never be allowed, it is not said to open. */
function securityOf(key: string, { access }: OperationShape): Json[] {
  return access === 'member' && isOpenToKeys(key) ? [{ session: [] }, { bearer: [] }] : [{ session: [] }]
}

function uploadOf({ contentTypes, description }: Upload): Json {
  const schema = { type: 'string', format: 'binary', description }
  return { required: true, content: Object.fromEntries(contentTypes.map(type => [type, { schema }])) }
}

function success(shape: OperationShape): Json {
  if (shape.file) return { description: shape.file.description, content: { [shape.file.contentType]: {} } }
  if (!shape.response) return { description: 'Done.' }
  return { description: shape.summary, content: { 'application/json': { schema: schemaOf(shape.response, 'output') } } }
}

/** Every operation lists the problems it may answer with, grouped by status. */
export function problemSlugs(shape: OperationShape): ProblemSlug[] {
  const slugs = new Set<ProblemSlug>(['server-error', 'database-unavailable', ...(shape.problems ?? [])])
  if (shape.access !== 'anyone') slugs.add('not-signed-in')
  if (shape.access !== 'anyone') slugs.add('not-allowed')
  if (shape.access !== 'anyone' && shape.body) slugs.add('foreign-origin')
  if (shape.access === 'member') slugs.add('two-factor-required')
  if (shape.params) slugs.add('not-found')
  if (shape.query || shape.body) slugs.add('invalid-request')
  if (shape.body || shape.upload)
    for (const slug of ['unreadable-request', 'body-too-large', 'unsupported-media-type'] as const) slugs.add(slug)
  return [...slugs]
}

function problemsOf(shape: OperationShape): Json {
  const byStatus = new Map<number, string[]>()
  for (const slug of problemSlugs(shape)) {
    const { status } = problemCatalogue[slug]
    byStatus.set(status, [...(byStatus.get(status) ?? []), slug])
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, slugs]) => [status, { description: slugs.join(', '), content }]),
  )
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const json = schemaOf(schema, 'input')
  const { properties, required } = z
    .object({
      properties: z.record(z.string(), z.record(z.string(), z.unknown())),
      required: z.array(z.string()).default([]),
    })
    .parse(json)
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    description,
    schema: rest,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return json
}
