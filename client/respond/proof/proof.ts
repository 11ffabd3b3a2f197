import type { Challenge, Proof } from '../../../server/contract/proofs.ts'
import { call } from '../../shared/api/call.ts'
import { solveInSlices } from './solve.ts'

/** A challenge for this response, solved. It gives way when `signal` is aborted. */
export async function prove(link: string, response: string, signal: AbortSignal): Promise<Proof> {
  const challenge = await call('GET /collectors/:link/challenge', { params: { link }, query: { response }, signal })
  const solution = await solveInWorker(challenge, signal).catch(() => solveInSlices(challenge, signal))
  return { challenge, solution }
}

/** Rejects where there is no worker to be had: an old browser, or one that is short of memory. */
function solveInWorker(challenge: Challenge, signal: AbortSignal): Promise<Proof['solution']> {
  return new Promise<Proof['solution']>((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const end = () => worker.terminate()
    worker.addEventListener('message', ({ data }: MessageEvent<Proof['solution'] | undefined>) => {
      end()
      if (data) resolve(data)
      else reject(new Error('no counter solves the challenge'))
    })
    worker.addEventListener('error', () => {
      end()
      reject(new Error('the worker failed'))
    })
    signal.addEventListener('abort', () => {
      end()
      reject(signal.reason)
    })
    worker.postMessage(challenge)
  })
}
