import { z } from 'zod'

export const uuid = z
  .uuid()
  .meta({ description: 'Identifier (UUID).', example: '018f2f5e-6b1c-7c3a-9a55-0c6c7d1f2a10' })
export const audience = z
  .enum(['provider', 'resident', 'partner'])
  .meta({ description: 'Who is asked.', example: 'provider' })
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .max(35)
  .meta({ description: 'Language, BCP 47.', example: 'es' })
export const areaCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/)
  .meta({
    description: 'Code of the area: letters, digits, dot, underscore or hyphen; at most 32.',
    example: 'US-51-013',
  })
export const isoDate = z.string().meta({ description: 'Date, ISO 8601.', example: '2026-03-01' })
/** A day that the caller gives. */
export const day = z.iso.date().meta({ description: 'Date, ISO 8601.', example: '2026-05-03' })
export const waveNumber = z.coerce
  .number()
  .int()
  .min(1)
  .max(9999)
  .meta({ description: 'Number of the wave: 1 is the baseline.', example: 1 })
export const localised = z.record(z.string(), z.string()).meta({
  description: 'A text by language; `default` is the first language.',
  example: { default: 'Housing', es: 'Vivienda' },
})

/** PostgreSQL stores neither NUL nor half a surrogate pair; other control characters have no place in a name either. */
export const oneLine = /^[^\p{Cc}\p{Cs}]*$/u
export const severalLines = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u

/** A document whose shape is a type of ours and too large to repeat here: built and stored by the server, never read from a caller. */
export function documentOf<T extends object>(description: string) {
  return z.custom<T>(value => typeof value === 'object' && value !== null).meta({ description, type: 'object' })
}

export function named(max: number, description: string, example: string) {
  return z.string().trim().min(1).max(max).regex(oneLine).meta({ description, example })
}

export function text(description: string, example: string) {
  return z.string().meta({ description, example })
}

export function whole(description: string, example: number) {
  return z.int().meta({ description, example })
}

export const areaName = text('Name of the area.', 'Arlington County')
export const completed = whole('Responses that were submitted and not withdrawn.', 17)

export const versionNumber = z.int().min(1).meta({ description: 'Version of the questionnaire: 1, 2, 3 …', example: 1 })

export const versionInPath = z.coerce
  .number()
  .int()
  .min(1)
  .max(9999)
  .meta({ description: 'Version of the questionnaire: 1, 2, 3 …', example: 1 })

/** `a,b,c` in a query string. */
export const commaList = z
  .string()
  .max(8000)
  .regex(oneLine)
  .transform(text => text.split(',').filter(Boolean))
  .meta({ description: 'Several values, separated by commas.', example: 'US-51-013,US-51-059' })

export const inOrganisation = z.object({ organisationId: uuid })
export const inAssessment = inOrganisation.extend({ assessmentId: uuid })
export const inWave = inAssessment.extend({ wave: waveNumber })

export const helpContact = z
  .strictObject({
    name: named(120, 'Who answers.', 'National Human Trafficking Hotline'),
    phone: z
      .string()
      .trim()
      .max(40)
      .regex(oneLine)
      .default('')
      .meta({ description: 'Telephone number as people dial it.', example: '1-888-373-7888' }),
    url: z
      .union([
        z.literal(''),
        z
          .url({ protocol: /^https?$/ })
          .max(300)
          .regex(oneLine),
      ])
      .default('')
      .meta({
        description: 'Web address (http or https), or empty.',
        example: 'https://humantraffickinghotline.org',
      }),
    note: z
      .string()
      .trim()
      .max(200)
      .regex(oneLine)
      .default('')
      .meta({ description: 'Hours, languages, cost.', example: '24 hours, 200 languages, free' }),
    languages: z
      .array(languageTag)
      .max(40)
      .default([])
      .meta({ description: 'Shown to readers of these languages only; empty: to all.', example: ['es'] }),
  })
  .meta({ description: 'A help number shown to residents.' })
