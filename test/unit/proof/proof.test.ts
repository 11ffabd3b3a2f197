import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { createChallenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { hasherOf } from '../../../client/respond/proof/sha256.ts'
import { solveInSlices, solverOf } from '../../../client/respond/proof/solve.ts'
import { deriveSecrets, type Secrets } from '../../../server/auth/secrets.ts'
import { Problem } from '../../../server/contract/problems.ts'
import { challenge as challengeShape, type Proof } from '../../../server/contract/proofs.ts'
import { checkProof, newChallenge, type ProofPurpose } from '../../../server/responses/proofs.ts'

const secrets = deriveSecrets('one')
const purpose: ProofPurpose = { link: 'k3m9x7q2p4ab', response: randomUUID() }
const solved = async (): Promise<Proof> => {
  const challenge = await newChallenge(secrets, purpose)
  const solution = solverOf(challenge)(0, 2 ** 32)
  if (!solution) throw new Error('there was no solution')
  return { challenge, solution }
}
const outcome = (proof: Proof | undefined, { of = secrets, ...other }: Partial<ProofPurpose> & { of?: Secrets } = {}) =>
  checkProof(of, { ...purpose, ...other }, proof).then(
    () => 'taken',
    error => (error instanceof Problem ? error.slug : error),
  )
/** An easy one, whose counter is known. */
const easy = async (counter: number, expiresAt = new Date(Date.now() + 60_000)) =>
  challengeShape.parse(
    await createChallenge({
      ...{ algorithm: 'SHA-256', cost: 1, counter, deriveKey, expiresAt },
      data: { link: purpose.link, response: purpose.response },
      hmacSignatureSecret: secrets.proofs.challenges,
      hmacKeySignatureSecret: secrets.proofs.keys,
    }),
  )

test('the page’s hash is SHA-256 of the head and the counter', () => {
  for (const counter of [0, 1, 255, 256, 123_456, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff]) {
    const message = Buffer.concat([randomBytes(32), Buffer.alloc(4)])
    message.writeUInt32BE(counter, 32)
    const head = Array.from({ length: 8 }, (_, at) => message.readInt32BE(at * 4))
    const digest = [...hasherOf(head)(counter)].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
    expect(digest).toBe(createHash('sha256').update(message).digest('hex'))
  }
})

test('the page finds what altcha’s own solver finds, at once or in slices', async () => {
  const challenge = await easy(2_345)
  const own = await solveChallenge({ challenge, deriveKey })
  const found = { counter: own?.counter, derivedKey: own?.derivedKey }
  expect(found.counter).toBe(2_345)
  expect(solverOf(challenge)(0, 2 ** 32)).toEqual(found)
  expect(await solveInSlices(challenge, new AbortController().signal)).toEqual(found)
  expect(solverOf(challenge)(0, 2_345)).toBeUndefined()
})

test('who leaves the page ends the search', async () => {
  const controller = new AbortController()
  const searching = solveInSlices(await easy(0xffff_ffff), controller.signal)
  controller.abort(new Error('left'))
  await expect(searching).rejects.toThrow('left')
})

test('a solution is taken, again and again, for its response through its link', async () => {
  const proof = await solved()
  expect(proof.solution.counter).toBeGreaterThanOrEqual(100_000)
  expect(proof.solution.counter).toBeLessThanOrEqual(200_000)
  expect(await outcome(proof)).toBe('taken')
  expect(await outcome(proof)).toBe('taken')
  expect(await outcome(proof, { response: purpose.response.toUpperCase() })).toBe('taken')
})

test('it is taken for nothing else, nor after its time, nor by another installation', async () => {
  const proof = await solved()
  const late = await easy(10, new Date(Date.now() - 1_000))
  const lateSolution = solverOf(late)(0, 100)
  if (!lateSolution) throw new Error('there was no solution')
  expect({
    missing: await outcome(undefined),
    response: await outcome(proof, { response: randomUUID() }),
    link: await outcome(proof, { link: 'anotherlinkab' }),
    installation: await outcome(proof, { of: deriveSecrets('two') }),
    late: await outcome({ challenge: late, solution: lateSolution }),
  }).toEqual({
    ...{ missing: 'proof-required', response: 'proof-required', link: 'proof-required' },
    ...{ installation: 'proof-required', late: 'proof-required' },
  })
})

test.each<[string, (proof: Proof) => Proof]>([
  ['key', proof => ({ ...proof, solution: { ...proof.solution, derivedKey: '00'.repeat(32) } })],
  ['prefix made easy', proof => withParameters(proof, { keyPrefix: '00' })],
  ['time', proof => withParameters(proof, { expiresAt: proof.challenge.parameters.expiresAt + 1 })],
  ['response', proof => withParameters(proof, { data: { link: purpose.link, response: randomUUID() } })],
  ['signature', proof => ({ ...proof, challenge: { ...proof.challenge, signature: '00'.repeat(32) } })],
])('a changed %s is seen', async (_, change) => {
  const challenge = await easy(10)
  const solution = solverOf(challenge)(0, 100)
  if (!solution) throw new Error('there was no solution')
  const proof = { challenge, solution }
  expect(await outcome(proof)).toBe('taken')
  const changed = change(proof)
  const { response } = changed.challenge.parameters.data
  expect(await outcome(changed, { response })).toBe('proof-required')
})

function withParameters(proof: Proof, parameters: Partial<Proof['challenge']['parameters']>): Proof {
  return { ...proof, challenge: { ...proof.challenge, parameters: { ...proof.challenge.parameters, ...parameters } } }
}
