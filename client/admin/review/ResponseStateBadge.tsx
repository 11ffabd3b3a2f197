import { useTranslation } from 'react-i18next'
import { StateBadge, type Tone } from '../ui/StateBadge.tsx'
import type { ResponseState } from './review.hooks.ts'

const tones: Record<ResponseState, Tone> = {
  waiting: 'planned',
  released: 'open',
  excluded: 'closed',
  withdrawn: 'archived',
  erased: 'archived',
}

export function ResponseStateBadge({ state }: { state: ResponseState }) {
  const { t } = useTranslation()
  return <StateBadge tone={tones[state]} label={t(`review.state.${state}`)} />
}
