import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { useMay } from '../shell/useMay.ts'
import { say } from '../ui/say.ts'
import { ActDialog, type DialogAct } from './ActDialog.tsx'
import classes from './Review.module.css'
import { type Act, type ResponseAddress, type ReviewedResponse, useReviewAct } from './review.hooks.ts'

interface ReviewActsProps {
  response: ReviewedResponse
  address: ResponseAddress
  wave: WaveAddress
}

export function ReviewActs({ response, address, wave }: ReviewActsProps) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useReviewAct(address, wave)
  const [asking, setAsking] = useState<DialogAct | null>(null)
  const { state, asking: canAsk } = response
  if (state === 'withdrawn' || state === 'erased') return null
  const isReplaced = response.history.some(event => event.kind === 'correct' && !event.isReplacement)

  function perform(what: Act, text: string, isNotEligible: boolean) {
    act.mutate(
      { act: what, text, isNotEligible },
      {
        onSuccess: () => {
          setAsking(null)
          say(t(`review.said.${what}`))
        },
      },
    )
  }

  return (
    <div className={classes.acts}>
      {canAsk === 'possible' ? (
        <Button onClick={() => setAsking('ask')}>{t('review.act.ask')}</Button>
      ) : (
        canAsk !== 'nothing-left' && <p className={classes.muted}>{t(`review.cannotAsk.${canAsk}`)}</p>
      )}
      {state === 'excluded' ? (
        isReplaced ? (
          <p className={classes.muted}>{t('review.replaced')}</p>
        ) : (
          <Button variant="default" onClick={() => setAsking('include')}>
            {t('review.act.include')}
          </Button>
        )
      ) : (
        <Button variant="default" onClick={() => setAsking('exclude')}>
          {t('review.act.exclude')}
        </Button>
      )}
      {may('assessments.manage') && (
        <Button variant="subtle" color="red" onClick={() => setAsking('erase')}>
          {t('review.act.erase')}
        </Button>
      )}
      {asking && (
        <ActDialog
          act={asking}
          response={response}
          isWorking={act.isPending}
          error={act.error}
          onYes={(text, isNotEligible) => perform(asking, text, isNotEligible)}
          onClose={() => {
            act.reset()
            setAsking(null)
          }}
        />
      )}
    </div>
  )
}
