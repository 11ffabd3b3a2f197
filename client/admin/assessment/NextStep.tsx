import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Assessment, Wave } from '../assessments/assessments.hooks.ts'
import { useMay } from '../shell/useMay.ts'
import { type Act, actsOf, otherActsOf } from './acts.ts'
import type { WaveAddress } from './assessment.hooks.ts'
import { NextWaveDialog } from './NextWaveDialog.tsx'
import { nextStep } from './next-step.ts'
import classes from './Overview.module.css'
import { StateDialog } from './StateDialog.tsx'
import { WaitingRequests } from './WaitingRequests.tsx'

interface NextStepProps {
  assessment: Assessment
  wave: Wave
  address: WaveAddress
}

export function NextStep({ assessment, wave, address }: NextStepProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Act | null>(null)
  const step = nextStep(wave)
  const [main, second] = actsOf(step)
  const may = useMay()
  const others = otherActsOf(wave, assessment).filter(act => act !== main && act !== second)

  function start(act: Act) {
    if (act === 'copy') void navigate('../collect')
    else if (act === 'read') void navigate('../report')
    else setAsking(act)
  }

  return (
    <section className={`${classes.question} ${classes.next}`} aria-labelledby="next">
      <h2 id="next" className={classes.heading}>
        {t('assessment.next')}
      </h2>
      <p className={classes.step}>{t(`assessment.step.${step}.title`)}</p>
      <p>{t(`assessment.step.${step}.detail`)}</p>
      {may('exports.approve') && <WaitingRequests address={address} />}
      <div className={classes.actions}>
        <Button onClick={() => start(main)}>{t(`assessment.step.${step}.action`)}</Button>
        {second && (
          <Button variant="default" onClick={() => start(second)}>
            {t(`assessment.act.${second}`)}
          </Button>
        )}
        {others.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size="lg" aria-label={t('assessment.act.more')}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map(act => (
                <Menu.Item key={act} onClick={() => start(act)}>
                  {t(`assessment.act.${act}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <StateDialog act={asking} wave={wave} address={address} onClose={() => setAsking(null)} />
      <NextWaveDialog
        isOpen={asking === 'nextWave'}
        assessment={assessment}
        organisationId={address.organisationId}
        onClose={() => setAsking(null)}
      />
    </section>
  )
}
