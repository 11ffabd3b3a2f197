import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import classes from './Board.module.css'
import type { AudienceProgress, Invited } from './board.hooks.ts'

/** AAPOR response rates, or why there are none. */
export function Rates({ progress, isOpen }: { progress: AudienceProgress; isOpen: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { invited, statedInvited, completed } = progress
  if (!invited?.rates) {
    return (
      <div className={classes.card}>
        <h3 className={classes.cardTitle}>{t('board.rate')}</h3>
        <p className={classes.none}>{t('board.noRate')}</p>
        <p>{t(invited ? 'board.nobodyEligible' : 'board.noRateWhy')}</p>
        {statedInvited !== null && (
          <p>{t('board.stated', { invited: statedInvited, share: formats.percent(completed / statedInvited) })}</p>
        )}
      </div>
    )
  }
  const { rr1, rr2 } = invited.rates
  const { I: complete, P: partial } = invited.outcomes
  return (
    <div className={classes.card}>
      <h3 className={classes.cardTitle}>{t('board.rate')}</h3>
      <dl className={classes.rates}>
        <div>
          <dt>RR1</dt>
          <dd className={classes.big}>{formats.percent(rr1)}</dd>
          <dd>{t('board.rr1Of', { count: complete })}</dd>
        </div>
        <div>
          <dt>RR2</dt>
          <dd className={classes.big}>{formats.percent(rr2)}</dd>
          <dd>{t('board.rr2Of', { count: partial })}</dd>
        </div>
      </dl>
      <p>{t('board.partialMeans')}</p>
      {isOpen && <p>{t('board.soFar')}</p>}
    </div>
  )
}

/** Below the cards, because the words need room. */
export function MadeOf({ progress: { invited, audience } }: { progress: AudienceProgress }) {
  const { t } = useTranslation()
  if (!invited?.rates) return null
  return (
    <details className={classes.made}>
      <summary>{t('board.madeOf')}</summary>
      <Outcomes invited={invited} caption={t('board.madeOfFor', { audience: t(`common.audience.${audience}`) })} />
      <p>{t('board.formula')}</p>
      <p>{t('board.unit')}</p>
      <p>{t('board.source')}</p>
    </details>
  )
}

const shown = ['I', 'P', 'R', 'NC', 'O', 'UO', 'UH', 'NE'] as const

function Outcomes({ invited, caption }: { invited: Invited; caption: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('board.outcomeColumn')}</th>
          <th scope="col" className="numeric">
            {t('board.organisations')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(outcome => (
          <tr key={outcome}>
            <th scope="row">
              <abbr className={classes.code} title={t(`board.outcome.${outcome}`)}>
                {outcome}
              </abbr>{' '}
              {t(`board.outcome.${outcome}`)}
            </th>
            <td className="numeric">{formats.number(invited.outcomes[outcome])}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
