import type { z } from 'zod'
import type { ProblemSlug } from './problems.ts'

/**
 * Who may call an operation. `member`: whom server/policy allows it in the organisation of the path; `administrator`: those of
 * the installation.
 */
export type Access = 'anyone' | 'signed-in' | 'member' | 'administrator'

/** A request whose body is a file. */
export interface Upload {
  contentTypes: readonly string[]
  maxBytes: number
  description: string
}

export interface OperationShape {
  summary: string
  access: Access
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** Set instead of `body` when the request carries a file. */
  upload?: Upload
  /** JSON body of the 2xx reply; absent for 204 and for files. */
  response?: z.ZodType
  /** Set instead of `response` when the reply is a file. */
  file?: { contentType: string; description: string }
  status?: 200 | 201 | 204
  /** Besides those every operation has (400, 401/403/404 by access, 413, 415, 422 invalid-request, 500). */
  problems?: readonly ProblemSlug[]
}

export type OperationKey = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`

/** One entry per operation: `METHOD /path/:param` below /api/v1. */
export function operations<const T extends Record<OperationKey, OperationShape>>(shapes: T): T {
  return shapes
}

type Out<S, K extends string> = S extends Record<K, infer Z extends z.ZodType> ? z.output<Z> : undefined
type In<S, K extends string> = S extends Record<K, infer Z extends z.ZodType> ? z.input<Z> : undefined

export type Params<S> = Out<S, 'params'>
export type Query<S> = Out<S, 'query'>
export type Body<S> = Out<S, 'body'>
export type Reply<S> = Out<S, 'response'>
export type ParamsInput<S> = In<S, 'params'>
export type QueryInput<S> = In<S, 'query'>
export type BodyInput<S> = In<S, 'body'>
