import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import type { Collector } from './collectors.hooks.ts'

/** What a collector is called, for whom it is, and whether it takes answers, in words. */
export function useCollectorText() {
  const { t } = useTranslation()
  const formats = useFormats()

  function stateOf({ stopped, closesOn, closesAtCount, completed }: Collector): string {
    const date = closesOn ? formats.date(closesOn) : ''
    if (stopped === 'date') return t('collect.state.ended', { date })
    if (stopped === 'count') return t('collect.state.full', { count: completed })
    if (stopped === 'by_hand') return t('collect.state.closed')
    if (closesOn && closesAtCount) return t('collect.state.untilBoth', { date, count: closesAtCount })
    if (closesOn) return t('collect.state.untilDate', { date })
    return closesAtCount ? t('collect.state.untilCount', { count: closesAtCount }) : t('collect.state.open')
  }

  const areaOf = ({ area }: Collector) => area?.name ?? t('collect.allAreas')
  return {
    stateOf,
    areaOf,
    nameOf: (collector: Collector) => collector.label || t(`common.audience.${collector.audience}`),
    /** For readers who hear many buttons of the same name. */
    whichOf: (collector: Collector) => ({
      audience: collector.label || t(`common.audience.${collector.audience}`),
      area: areaOf(collector),
    }),
  }
}
