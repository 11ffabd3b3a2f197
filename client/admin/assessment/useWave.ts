import { useOutletContext } from 'react-router'
import type { Assessment, Wave } from '../assessments/assessments.hooks.ts'
import type { WaveAddress } from './assessment.hooks.ts'

/** What AssessmentPage hands to its tabs. */
export interface WaveContext {
  assessment: Assessment
  wave: Wave
  address: WaveAddress
}

export function useWave(): WaveContext {
  return useOutletContext<WaveContext>()
}
