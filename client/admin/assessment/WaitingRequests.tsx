import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useExports } from '../exporting/exports.hooks.ts'
import type { WaveAddress } from './assessment.hooks.ts'
import classes from './Overview.module.css'

/** Researchers wait for an answer. */
export function WaitingRequests({ address }: { address: WaveAddress }) {
  const { t } = useTranslation()
  const waiting = useExports(address).data?.filter(one => one.state === 'requested').length ?? 0
  if (waiting === 0) return null
  return (
    <p className={classes.also}>
      <Link to="../export">{t('assessment.requestsWait', { count: waiting })}</Link>
    </p>
  )
}
