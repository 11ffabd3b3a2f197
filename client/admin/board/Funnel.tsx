import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Board.module.css'
import type { Invited } from './board.hooks.ts'

/** Invited → opened → started → completed, in organisations. */
export function Funnel({ invited }: { invited: Invited }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const isKnown = invited.anonymous < invited.organisations
  const steps = [
    { name: 'invited', count: invited.organisations },
    { name: 'opened', count: isKnown ? invited.opened : null },
    { name: 'started', count: isKnown ? invited.started : null },
    { name: 'submitted', count: invited.completed },
  ] as const
  return (
    <div className={classes.card}>
      <h3 className={classes.cardTitle}>{t('board.funnel')}</h3>
      <dl className={classes.funnel}>
        {steps.map(({ name, count }) => (
          <div key={name}>
            <dt>{t(`board.step.${name}`)}</dt>
            <dd className="numeric">{count === null ? t('board.unknown') : formats.number(count)}</dd>
            {count !== null && (
              <dd className={classes.track} aria-hidden>
                <div
                  className={classes.fill}
                  style={{ inlineSize: `${(100 * count) / Math.max(1, invited.organisations)}%` }}
                />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {invited.anonymous > 0 && <p>{t('board.anonymous', { count: invited.anonymous })}</p>}
    </div>
  )
}
