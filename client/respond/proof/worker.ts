import type { Challenge } from '../../../server/contract/proofs.ts'
import { solverOf } from './solve.ts'

addEventListener('message', ({ data }: MessageEvent<Challenge>) => {
  postMessage(solverOf(data)(0, 2 ** 32))
})
