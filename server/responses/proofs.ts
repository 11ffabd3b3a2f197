import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import type { Secrets } from '../auth/secrets.ts'
import { Problem } from '../contract/problems.ts'
import { type Challenge, challenge, type Proof } from '../contract/proofs.ts'

/** A phone of the cheapest kind tries about 90,000 counters a second, so it needs one to two seconds. */
const fewest = 100_000
const most = 200_000
const validFor = 2 * 60 * 60_000

/** What a solution may be used for; nothing is stored, because it can be used for nothing else. */
export interface ProofPurpose {
  link: string
  response: string
}

export async function newChallenge({ proofs }: Secrets, { link, response }: ProofPurpose): Promise<Challenge> {
  const given = await createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(most, fewest),
    data: { link, response: response.toLowerCase() },
    expiresAt: new Date(Date.now() + validFor),
    deriveKey,
    hmacSignatureSecret: proofs.challenges,
    hmacKeySignatureSecret: proofs.keys,
  })
  return challenge.parse(given)
}

/** Throws `proof-required` unless it is a solution for this response through this link, and in time. */
export async function checkProof(
  { proofs }: Secrets,
  { link, response }: ProofPurpose,
  proof: Proof | undefined,
): Promise<void> {
  const data = proof?.challenge.parameters.data
  if (!proof || data?.link !== link || data.response !== response.toLowerCase()) throw new Problem('proof-required')
  const { verified } = await verifySolution({
    ...proof,
    deriveKey,
    hmacSignatureSecret: proofs.challenges,
    hmacKeySignatureSecret: proofs.keys,
  })
  if (!verified) throw new Problem('proof-required')
}
