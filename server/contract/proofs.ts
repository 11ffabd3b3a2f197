import { z } from 'zod'
import { text, uuid } from './shared.ts'

const hexadecimal = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[0-9a-f]+$/)

/** The shapes are those of altcha: https://altcha.org/docs/v2/ */
export const challenge = z
  .strictObject({
    parameters: z
      .strictObject({
        algorithm: z.literal('SHA-256').meta({
          description: 'A key is the hash of salt, nonce and counter (32 bits, the highest first).',
          example: 'SHA-256',
        }),
        nonce: hexadecimal(64).meta({ description: 'Random bytes.', example: 'b7c1' }),
        salt: hexadecimal(64).meta({ description: 'Random bytes.', example: '03f9' }),
        cost: z.literal(1).meta({ description: 'Rounds of hashing for one key.', example: 1 }),
        keyLength: z.int().meta({ description: 'Bytes of a key.', example: 32 }),
        keyPrefix: hexadecimal(64).meta({ description: 'How the key that is sought begins.', example: '5e01' }),
        keySignature: hexadecimal(128).meta({ description: 'By it the server knows the key.', example: '9a3c' }),
        expiresAt: z
          .int()
          .meta({ description: 'Seconds since 1970: until when a response can go with it.', example: 1790000000 }),
        data: z
          .strictObject({
            link: text('The link that it is for.', 'k3m9x7q2p4'),
            response: uuid.meta({ description: 'The response that it is for.' }),
          })
          .meta({ description: 'What the solution may be used for.' }),
      })
      .meta({ description: 'What is to be solved: find the counter, from 0, whose key begins with the prefix.' }),
    signature: hexadecimal(128).meta({ description: 'Signs the parameters.', example: '77d0' }),
  })
  .meta({ description: 'As the server gave it.' })

export const proof = z
  .strictObject({
    challenge,
    solution: z
      .strictObject({
        counter: z.int().min(0).max(0xffff_ffff).meta({ description: 'The counter that was found.', example: 123456 }),
        derivedKey: hexadecimal(128).meta({ description: 'Its key.', example: '5e01' }),
      })
      .meta({ description: 'What was found.' }),
  })
  .meta({ description: 'Where the collector asks for a proof of work: a challenge of this link and response, solved.' })

export type Challenge = z.output<typeof challenge>
export type Proof = z.output<typeof proof>
