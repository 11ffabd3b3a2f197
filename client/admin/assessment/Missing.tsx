import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Wave } from '../assessments/assessments.hooks.ts'
import type { Progress } from '../board/board.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { Note } from '../ui/Note.tsx'
import classes from './Overview.module.css'

const lowRate = 0.3
const namesShown = 4

interface MissingProps {
  wave: Wave
  progress: Progress | undefined
  silentAreas: string[] | undefined
  /** Areas whose residents would see no help number. */
  helplessAreas: string[]
}

export function Missing({ wave, progress, silentAreas, helplessAreas }: MissingProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { id: organisationId } = useOrganisation()
  const silent = wave.audiences.filter(one => one.completed === 0)
  const named = new Set(progress?.audiences.filter(one => one.invited).map(one => one.audience))
  const low = wave.audiences.filter(
    one => !named.has(one.audience) && one.invited && one.completed > 0 && one.completed / one.invited < lowRate,
  )
  const waiting = (progress?.audiences ?? []).flatMap(({ audience, invited }) => {
    const count = invited ? invited.organisations - invited.completed - invited.outcomes.NE : 0
    return count > 0 ? [{ audience, count }] : []
  })
  const thin = (progress?.audiences ?? []).flatMap(({ audience, completed, areas }) => {
    const count = areas.filter(area => area.thin !== null && area.completed > 0).length
    return completed > 0 && count > 0 ? [{ audience, count }] : []
  })
  return (
    <section className={classes.question} aria-labelledby="missing">
      <h2 id="missing" className={classes.heading}>
        {t('assessment.missing')}
      </h2>
      {helplessAreas.length > 0 && (
        <div className={classes.helpless}>
          <Note
            tone="warning"
            detail={t('assessment.helplessAreas', { count: helplessAreas.length, names: namesOf(helplessAreas) })}
          >
            <Link to={`/o/${organisationId}/areas`}>{t('assessment.giveHelp')}</Link>
          </Note>
        </div>
      )}
      {wave.state === 'planned' ? (
        <p className={classes.muted}>{t('assessment.notCollecting')}</p>
      ) : !silentAreas ? (
        <Skeleton height="3rem" />
      ) : silent.length + low.length + silentAreas.length + waiting.length + thin.length === 0 ? (
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
          {waiting.map(({ audience, count }) => (
            <li key={`waiting-${audience}`}>
              <Link to="../collect/not-answered">
                {t('assessment.notAnswered', { audience: t(`common.audience.${audience}`), count })}
              </Link>
            </li>
          ))}
          {thin.map(({ audience, count }) => (
            <li key={`thin-${audience}`}>
              <Link to="../collect/progress">
                {t('assessment.thinAreas', { audience: t(`common.audience.${audience}`), count })}
              </Link>
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
