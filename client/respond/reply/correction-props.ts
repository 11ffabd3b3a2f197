import type { RefObject } from 'react'
import type { Draft } from '../draft.ts'
import type { Step } from '../steps.ts'
import type { Asked } from './reply.ts'

export interface CorrectionProps {
  link: string
  asked: Asked
  draft: RefObject<Draft>
  step: Step
  go: (step: Step) => void
  back: () => void
  onCorrected: () => void
}
