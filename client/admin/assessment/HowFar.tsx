import { useTranslation } from 'react-i18next'
import type { Wave } from '../assessments/assessments.hooks.ts'
import type { useFormats } from '../i18n/useFormats.ts'
import classes from './Overview.module.css'

export function HowFar({ wave, formats }: { wave: Wave; formats: ReturnType<typeof useFormats> }) {
  const { t } = useTranslation()
  const completed = wave.audiences.reduce((sum, one) => sum + one.completed, 0)
  return (
    <section className={classes.question} aria-labelledby="how-far">
      <h2 id="how-far" className={classes.heading}>
        {t('assessment.howFar')}
      </h2>
      <p className={classes.big}>{t('assessment.completedOnly', { count: completed })}</p>
      <ul className={classes.bars}>
        {wave.audiences.map(({ audience, completed: done, invited }) => (
          <li key={audience}>
            <div className={classes.line}>
              <span>{t(`common.audience.${audience}`)}</span>
              <span className="numeric">
                {invited === null ? formats.number(done) : t('assessment.completedOf', { completed: done, invited })}
              </span>
            </div>
            {invited !== null && (
              <div className={classes.track} aria-hidden>
                <div className={classes.fill} style={{ inlineSize: `${Math.min(100, (100 * done) / invited)}%` }} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
