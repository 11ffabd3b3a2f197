import { z } from 'zod'
import type { Definition } from './definition.ts'
import type { Finding } from './finding.ts'
import { pointerTo } from './pointer.ts'

// Objects are strict: what SurveyJS would obey and Groundwork does not know is refused, not stored.
const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'A name has small letters, digits and _, and starts with a letter.')
  .max(32)
  .refine(value => value !== 'constructor', 'This name is reserved.')

const language = z.string().regex(/^[a-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'A language is a BCP 47 tag.')

// PostgreSQL refuses NUL and broken surrogates in jsonb.
const words = z
  .string()
  .max(5000)
  .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, 'The text has control characters or broken characters.')

const text = z
  .object({ default: words })
  .catchall(words)
  .refine(given => Object.keys(given).every(key => key === 'default' || language.safeParse(key).success), {
    message: 'The keys of a text are `default` and BCP 47 tags.',
  })

const condition = z.string().min(1).max(2000)

const choice = z.strictObject({
  value: z
    .string()
    .regex(/^[a-z0-9][a-zA-Z0-9_-]*$/, 'A choice value has letters, digits, _ and -, and starts with a small one.')
    .max(32),
  text,
  isExclusive: z.boolean().exactOptional(),
})

const question = {
  name,
  title: text,
  description: text.exactOptional(),
  reason: text.exactOptional(),
  visibleIf: condition.exactOptional(),
  questionGroup: z.literal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  concept: z
    .string()
    .regex(/^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/, 'A concept is small words joined by dots.')
    .max(64),
  item: z.string().min(1).max(32).exactOptional(),
  taxonomy: z.enum(['services', 'languages', 'training_topics', 'barriers', 'sectors', 'populations']).exactOptional(),
  role: z.enum(['quasi_id', 'sensitive', 'other', 'free_text', 'direct_id']),
  pillar: z.enum(['prosecution', 'protection', 'prevention', 'partnership']),
}
const choices = z.array(choice).max(260)

const single = z.strictObject({
  ...question,
  type: z.enum(['radiogroup', 'dropdown']),
  choices,
  scale: z.boolean().exactOptional(),
})
const multiple = z.strictObject({ ...question, type: z.enum(['checkbox', 'tagbox']), choices })
const freeText = z.strictObject({
  ...question,
  type: z.enum(['text', 'comment']),
  maxLength: z.int().min(1).max(10_000),
})

const panel = z.strictObject({
  type: z.literal('panel'),
  name,
  title: text,
  description: text.exactOptional(),
  reason: text.exactOptional(),
  visibleIf: condition.exactOptional(),
  elements: z.array(z.discriminatedUnion('type', [single, multiple, freeText])).max(100),
})

const page = z.strictObject({
  name,
  title: text,
  description: text.exactOptional(),
  visibleIf: condition.exactOptional(),
  elements: z.array(z.discriminatedUnion('type', [single, multiple, freeText, panel])).max(100),
})

export const definitionSchema: z.ZodType<Definition> = z.strictObject({
  key: name,
  audience: z.enum(['provider', 'resident', 'partner']),
  title: text,
  introduction: text,
  languages: z.array(language).min(1).max(30),
  clearInvisibleValues: z.literal('onHiddenContainer'),
  pages: z.array(page).min(1).max(100),
})

export type ParsedDefinition = { ok: true; definition: Definition } | { ok: false; findings: Finding[] }

/** Checks the shape only; what the questionnaire means is for `lintDefinition`. */
export function parseDefinition(json: unknown): ParsedDefinition {
  const result = definitionSchema.safeParse(json)
  if (result.success) return { ok: true, definition: result.data }
  const findings = result.error.issues.flatMap(issue => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path]
    return paths.map((path): Finding => ({ pointer: pointerTo(...path), rule: 'shape', detail: issue.message }))
  })
  return { ok: false, findings }
}
