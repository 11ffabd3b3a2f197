import type { IRouter, Request, Response } from 'express'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '../../migrations/schema.ts'
import { type Api, api } from '../contract/api.ts'
import { type FieldError, fieldErrorAt, isPlainRule, type LimitOf } from '../contract/field-errors.ts'
import type { Access, Body, OperationShape, Params, Query, Reply, Upload } from '../contract/operation.ts'
import { notFound, Problem } from '../contract/problems.ts'
import { uuid } from '../contract/shared.ts'
import { type Actor, type ActorOf, getMembership, isAdministrator } from './session.ts'
import { readUpload } from './upload.ts'

export type Key = keyof Api

type IsGet<K extends Key> = K extends `GET ${string}` ? true : false

export interface Call<K extends Key> {
  /** A transaction for every write; it is committed before the reply. `own` operations get the plain database. */
  db: IsGet<K> extends true ? Kysely<DB> : Transaction<DB>
  actor: ActorOf<Api[K]['access']>
  params: Params<Api[K]>
  query: Query<Api[K]>
  body: Body<Api[K]>
  /** The whole body, where the operation takes a file. */
  file: Api[K] extends { upload: Upload } ? Buffer : undefined
  req: Request
}

/** A write that is a single statement, or opens a transaction for a part of its work, gets the plain database. */
export interface OwnTransactionCall<K extends Key> extends Omit<Call<K>, 'db'> {
  db: Kysely<DB>
}

export interface FileCall<K extends Key> extends OwnTransactionCall<K> {
  res: Response
  /** Aborted when the client hangs up. */
  signal: AbortSignal
}

export interface RouterContext {
  router: IRouter
  db: Kysely<DB>
  actorOf: (req: Request) => Promise<Actor | undefined>
  /** Whether this actor, whose role is known, may call this operation. */
  mayCall: (actor: Actor, key: string) => boolean
  /** Told of whoever was refused inside an organisation, before the refusal is sent. */
  onRefused: (refusal: { actor: Actor; organisationId: string; operation: string }) => Promise<void>
  /** Told of every write by somebody, in its transaction, before anything is done. */
  onWrite: (trx: Transaction<DB>, actor: Actor) => Promise<void>
  /** Replies that break the contract throw (tests) or are let through. */
  checkReplies: boolean
}

/** Mounts a JSON operation of the contract. */
export function route<K extends Key>(
  context: RouterContext,
  key: K,
  handle: (call: Call<K>) => Promise<Reply<Api[K]>>,
): void {
  mount(context, key, async (req, res) => {
    const call = await readCall(context, key, req)
    const isRead = key.startsWith('GET ')
    const reply = isRead
      ? await handle({ ...call, db: context.db } as Call<K>)
      : await context.db.transaction().execute(async trx => {
          // Whoever left while this write waited for a connection has not been promised anything.
          if (req.socket.destroyed) throw new Problem('unreadable-request', 'The client has gone.')
          if (call.actor) await context.onWrite(trx, call.actor)
          return handle({ ...call, db: trx } as Call<K>)
        })
    send(context, key, res, reply)
  })
}

/** For a write that is one atomic statement, or that must count an attempt whatever becomes of it: it opens its own. */
export function routeOwnTransaction<K extends Key>(
  context: RouterContext,
  key: K,
  handle: (call: OwnTransactionCall<K>) => Promise<Reply<Api[K]>>,
): void {
  mount(context, key, async (req, res) => {
    const call = await readCall(context, key, req)
    send(context, key, res, await handle({ ...call, db: context.db } as OwnTransactionCall<K>))
  })
}

/** For a reply that is a file: the handler writes to `res`. */
export function routeFile<K extends Key>(
  context: RouterContext,
  key: K,
  handle: (call: FileCall<K>) => Promise<void>,
): void {
  mount(context, key, async (req, res) => {
    // Before anything is awaited: a client may leave while its session is looked up.
    const abort = new AbortController()
    res.once('close', () => {
      if (!res.writableFinished) abort.abort()
    })
    const call = await readCall(context, key, req)
    await handle({ ...call, db: context.db, res, signal: abort.signal } as FileCall<K>)
  })
}

function mount(context: RouterContext, key: Key, handler: (req: Request, res: Response) => Promise<void>): void {
  const [method, path] = splitKey(key)
  context.router[method](path, async (req, res) => {
    res.locals.operation = key
    await handler(req, res)
  })
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

export function splitKey(key: string): [Method, string] {
  const [method = '', path = ''] = key.split(' ')
  return [method.toLowerCase() as Method, path]
}

async function readCall(context: RouterContext, key: Key, req: Request) {
  const shape: OperationShape = api[key]
  const hasBody = shape.body !== undefined
  if (hasBody && !req.is('application/json')) throw new Problem('unsupported-media-type')
  const actor = shape.access === 'anyone' ? undefined : await context.actorOf(req)
  if (shape.access !== 'anyone' && !actor) throw new Problem('not-signed-in')
  if (actor) await checkRights(context, { key, actor, access: shape.access, organisationId: req.params.organisationId })
  const params = shape.params ? parsePath(shape.params, req.params) : undefined
  const query = shape.query ? parse(shape.query, req.query, '#/query') : undefined
  const body = shape.body ? parse(shape.body, req.body, '#') : undefined
  const file = shape.upload ? await readUpload(req, shape.upload) : undefined
  return { actor, params, query, body, file, req }
}

interface RightsQuestion {
  key: Key
  actor: Actor
  access: Access
  organisationId: string | string[] | undefined
}

async function checkRights(context: RouterContext, { key, actor, access, organisationId }: RightsQuestion) {
  if (access === 'administrator') {
    if (actor.apiKey || !(await isAdministrator(context.db, actor.userId))) throw new Problem('not-allowed')
    actor.role = 'administrator'
  }
  if (access === 'signed-in' && actor.apiKey) throw Problem.because('key_is_no_person')
  if (access !== 'member') return
  try {
    const { role, providerId, requiresTwoFactor } = await getMembership(context.db, actor, organisationId)
    actor.role = role
    if (providerId) actor.providerId = providerId
    if (requiresTwoFactor && !actor.hasTwoFactor) throw new Problem('two-factor-required')
    if (!context.mayCall(actor, key)) throw new Problem('not-allowed')
  } catch (error) {
    if (error instanceof Problem && typeof organisationId === 'string' && uuid.safeParse(organisationId).success) {
      await context.onRefused({ actor, organisationId, operation: key })
    }
    throw error
  }
}

/** A path that cannot name anything is not found; it is not the caller's field to correct. */
function parsePath(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (!result.success) throw notFound('thing')
  return result.data
}

function parse(schema: z.ZodType, value: unknown, root: string): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.slice(0, 50).flatMap(issue => fieldErrors(issue, root))
  throw new Problem(
    'invalid-request',
    errors.length === 1 ? '1 field is not valid.' : `${errors.length} fields are not valid.`,
    errors,
  )
}

function fieldErrors(issue: z.core.$ZodIssue, root: string): FieldError[] {
  const pointer = root + issue.path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 10).map(key => fieldErrorAt(`${pointer}/${key.slice(0, 80)}`, 'unknown_field'))
  }
  if (issue.code === 'custom' && isPlainRule(issue.params?.code)) return [fieldErrorAt(pointer, issue.params.code)]
  const { code, message: detail } = issue
  return [{ pointer, code, detail, ...limitOf(issue) }]
}

/** How long, how many or how large is allowed, for words in another language. */
function limitOf(issue: z.core.$ZodIssue): Pick<FieldError, 'params'> {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return {}
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum
  const of = limited[issue.origin]
  return of ? { params: { limit: Number(limit), of } } : {}
}

const limited: Record<string, LimitOf | undefined> = {
  string: 'characters',
  array: 'entries',
  int: 'number',
  number: 'number',
}

function send(context: RouterContext, key: Key, res: Response, reply: unknown): void {
  const shape: OperationShape = api[key]
  if (context.checkReplies && shape.response) {
    const result = shape.response.safeParse(reply)
    if (!result.success) throw new Error(`reply of ${key} breaks the contract: ${result.error.message}`)
  }
  const status = shape.status ?? 200
  if (status === 204) res.status(204).end()
  else res.status(status).json(reply)
}
