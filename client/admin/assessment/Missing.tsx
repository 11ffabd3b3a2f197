import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Wave } from '../assessments/assessments.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Overview.module.css'

const lowRate = 0.3
const namesShown = 4

export function Missing({ wave, silentAreas }: { wave: Wave; silentAreas: string[] | undefined }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const silent = wave.audiences.filter(one => one.completed === 0)
  const low = wave.audiences.filter(one => one.invited && one.completed > 0 && one.completed / one.invited < lowRate)
  return (
    <section className={classes.question} aria-labelledby="missing">
      <h2 id="missing" className={classes.heading}>
        {t('assessment.missing')}
      </h2>
      {wave.state === 'planned' ? (
        <p className={classes.muted}>{t('assessment.notCollecting')}</p>
      ) : !silentAreas ? (
        <Skeleton height="3rem" />
      ) : silent.length + low.length + silentAreas.length === 0 ? (
        <p>{t('assessment.nothingMissing')}</p>
      ) : (
        <ul className={classes.gaps}>
          {silent.map(one => (
            <li key={one.audience}>
              {t('assessment.missingAudience', { audience: t(`common.audience.${one.audience}`) })}
            </li>
          ))}
          {low.map(one => (
            <li key={one.audience}>
              {t('assessment.lowAudience', {
                audience: t(`common.audience.${one.audience}`),
                rate: formats.percent(one.completed / (one.invited ?? 1)),
              })}
            </li>
          ))}
          {silentAreas.length > 0 && (
            <li>
              {t('assessment.missingAreas', {
                count: silentAreas.length,
                names: namesOf(silentAreas),
              })}
            </li>
          )}
        </ul>
      )}
    </section>
  )

  function namesOf(names: string[]): string {
    if (names.length <= namesShown + 1) return formats.list(names)
    return t('assessment.andMore', {
      names: names.slice(0, namesShown).join(', '),
      count: names.length - namesShown,
    })
  }
}
