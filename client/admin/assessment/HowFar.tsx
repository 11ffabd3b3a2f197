import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Wave } from '../assessments/assessments.hooks.ts'
import type { AudienceProgress, Progress } from '../board/board.hooks.ts'
import type { useFormats } from '../i18n/useFormats.ts'
import classes from './Overview.module.css'

interface HowFarProps {
  wave: Wave
  /** Undefined while it loads, or for who may not see it. */
  progress: Progress | undefined
  formats: ReturnType<typeof useFormats>
}

export function HowFar({ wave, progress, formats }: HowFarProps) {
  const { t } = useTranslation()
  const completed = wave.audiences.reduce((sum, one) => sum + one.completed, 0)
  return (
    <section className={classes.question} aria-labelledby="how-far">
      <h2 id="how-far" className={classes.heading}>
        {t('assessment.howFar')}
      </h2>
      <p className={classes.big}>{t('assessment.completedOnly', { count: completed })}</p>
      <ul className={classes.bars}>
        {wave.audiences.map(one => (
          <AudienceBar
            key={one.audience}
            asked={one}
            progress={progress?.audiences.find(({ audience }) => audience === one.audience)}
            formats={formats}
          />
        ))}
      </ul>
      {progress && (
        <p className={classes.also}>
          <Link to="../collect/progress">{t('assessment.seeProgress')}</Link>
        </p>
      )}
    </section>
  )
}

interface AudienceBarProps {
  asked: Wave['audiences'][number]
  progress: AudienceProgress | undefined
  formats: HowFarProps['formats']
}

/** Against the target, or else against how many were asked, as far as that is known. */
function AudienceBar({ asked: { audience, completed, invited }, progress, formats }: AudienceBarProps) {
  const { t } = useTranslation()
  const target = progress?.target ?? null
  const named = progress?.invited ?? null
  const base = target ?? named?.organisations ?? invited
  const done = target === null && named ? named.completed : completed
  return (
    <li>
      <div className={classes.line}>
        <span>{t(`common.audience.${audience}`)}</span>
        <span className="numeric">
          {base === null
            ? formats.number(done)
            : target === null
              ? t('assessment.completedOf', { completed: done, invited: base })
              : t('assessment.completedOfWanted', { completed: done, target })}
        </span>
      </div>
      {base !== null && (
        <div className={classes.track} aria-hidden>
          <div className={classes.fill} style={{ inlineSize: `${Math.min(100, (100 * done) / base)}%` }} />
        </div>
      )}
      {named?.rates && (
        <div className={classes.muted}>{t('assessment.responseRate', { rate: formats.percent(named.rates.rr1) })}</div>
      )}
      {named && named.outcomes.I < named.completed && (
        <div className={classes.muted}>
          {t('assessment.onlyComplete', { complete: named.outcomes.I, partial: named.outcomes.P })}
        </div>
      )}
    </li>
  )
}
