/** What ingest is measured against: a bare Express that stores the same body with one insert. DATABASE_URL says where. */
import express from 'express'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })
await pool.query('create table if not exists floor (id uuid primary key, body jsonb not null)')

const server = express()
server.disable('x-powered-by')
server.use(express.json({ limit: '512kb' }))
server.post('/responses', async (req, res) => {
  await pool.query({
    name: 'insert',
    text: 'insert into floor (id, body) values ($1, $2)',
    values: [req.body.id, req.body],
  })
  res.status(201).json({ stored: true })
})
const listening = server.listen(0, '127.0.0.1', () => {
  const address = listening.address()
  if (address && typeof address === 'object') process.stdout.write(`floor is ready: http://127.0.0.1:${address.port}\n`)
})
process.once('SIGINT', () => process.exit(0))
