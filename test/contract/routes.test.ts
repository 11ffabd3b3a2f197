import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { createApp } from '../../server/app.ts'
import { api } from '../../server/contract/api.ts'
import type { OperationShape } from '../../server/contract/operation.ts'
import { useApp } from '../support/app.ts'

const { app, api: client } = useApp()

const layers = z.array(
  z.looseObject({
    route: z.looseObject({ path: z.unknown(), methods: z.record(z.string(), z.boolean()) }).optional(),
    handle: z.unknown(),
  }),
)

/** METHOD path of every route of a router, those of the routers it uses included. */
function routesOf(router: unknown): string[] {
  if (typeof router !== 'function' || !('stack' in router)) return []
  return layers
    .parse(router.stack)
    .flatMap(({ route, handle }) =>
      route ? Object.keys(route.methods).map(method => `${method.toUpperCase()} ${route.path}`) : routesOf(handle),
    )
}

/** Documents and pages, and where a sign-in service sends people back to. */
const besides = [
  'GET /{*any}',
  'GET /api/auth/callback/oidc',
  'GET /docs',
  'GET /healthz',
  'GET /openapi.json',
  'GET /problems/:slug',
  'GET /r/:link,/reply/:link,/withdraw,/opt-out/:link',
  'POST /opt-out/:link',
]

test('every mounted route of the API is an operation of the contract, and the other way round', () => {
  const routes = routesOf(createApp(app).router).filter(route => !/^(HEAD|OPTIONS) /.test(route))
  expect([...new Set(routes)].sort()).toEqual([...Object.keys(api), ...besides].sort())
})

test('an operation for anyone answers without a session, every other one asks for it', async () => {
  for (const [key, { access }] of Object.entries<OperationShape>(api)) {
    const [method = '', path = ''] = key.split(' ')
    const address = `/api/v1${path.replaceAll(/:(wave|version)/g, '1').replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000')}`
    const { status } = await client.send(method, address, { body: method === 'GET' ? undefined : {} })
    if (access === 'anyone') expect([key, status]).not.toEqual([key, 401])
    else expect([key, status]).toEqual([key, 401])
  }
})
