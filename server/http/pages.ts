import { join } from 'node:path'
import express, { type Response, Router } from 'express'

/** What programs ask for by themselves, such as /favicon.ico or /robots.txt: no page of ours has such an ending. */
const isFile = /\.[a-z]{2,5}$/i
const immutable = { maxAge: '1y', immutable: true, index: false, redirect: false } as const

/** The two built applications: the respondent's under /respond/ (opened at /r/<link>, /reply/<link>, /withdraw and /opt-out/<link>), the staff's at everything else. */
export function pages(directory: string): Router {
  const router = Router()
  const respond = join(directory, 'respond')
  const admin = join(directory, 'admin')
  const send = (res: Response, folder: string) => {
    res.setHeader('Cache-Control', 'no-cache')
    res.sendFile('index.html', { root: folder })
  }
  router.use('/respond/assets', express.static(join(respond, 'assets'), immutable))
  router.use('/respond', express.static(respond, { index: false, redirect: false }))
  router.use('/assets', express.static(join(admin, 'assets'), immutable))
  router.get(['/r/:link', '/reply/:link', '/withdraw', '/opt-out/:link'], (_req, res) => send(res, respond))
  router.use(express.static(admin, { index: false, redirect: false }))
  router.get('/{*any}', (req, res, next) => {
    if (/^\/(api|respond|assets)(\/|$)/.test(req.path) || isFile.test(req.path) || !req.accepts('html')) next()
    else send(res, admin)
  })
  return router
}
