import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { Section } from '../ui/Section.tsx'
import classes from './Board.module.css'
import type { AudienceProgress } from './board.hooks.ts'
import { Funnel } from './Funnel.tsx'
import { MadeOf, Rates } from './Rates.tsx'
import { StrataTable } from './StrataTable.tsx'

export function AudienceBoard({ progress, isOpen }: { progress: AudienceProgress; isOpen: boolean }) {
  const { t, i18n } = useTranslation()
  const { audience, invited, areas, sectors } = progress
  const formats = useFormats()
  const name = t(`common.audience.${audience}`)
  const named = sectors.filter(one => !isEmpty(one))
  return (
    <Section title={name}>
      <div className={classes.summary}>
        <Completed progress={progress} />
        {invited && <Funnel invited={invited} />}
        <Rates progress={progress} isOpen={isOpen} />
      </div>
      <MadeOf progress={progress} />
      <StrataTable
        title={t('board.byArea', { audience: name })}
        heading={t('board.area')}
        hasInvited={invited !== null}
        strata={areas.map(({ code, ...rest }) => ({ key: code, ...rest }))}
      />
      {named.length > 0 && (
        <StrataTable
          title={t('board.bySector', { audience: name })}
          heading={t('board.sector')}
          hasInvited={invited !== null}
          strata={named.map(({ sector, label, ...rest }) => ({
            key: sector,
            name: localisedText(label, i18n.language),
            ...rest,
          }))}
          note={
            named.length < sectors.length
              ? t('board.emptySectors', {
                  count: sectors.length - named.length,
                  names: formats.list(sectors.filter(isEmpty).map(({ label }) => localisedText(label, i18n.language))),
                })
              : undefined
          }
        />
      )}
    </Section>
  )
}

/** Nobody of it answered, was invited or is wanted: a questionnaire offers many such sectors. */
function isEmpty({ completed, invited, target }: AudienceProgress['sectors'][number]): boolean {
  return completed === 0 && invited === 0 && target === null
}

function Completed({ progress: { completed, target } }: { progress: AudienceProgress }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <div className={classes.card}>
      <h3 className={classes.cardTitle}>{t('board.completed')}</h3>
      <p className={classes.big}>{formats.number(completed)}</p>
      {target === null ? (
        <p>{t('board.noTarget')}</p>
      ) : (
        <>
          <div className={classes.track} aria-hidden>
            <div className={classes.fill} style={{ inlineSize: `${Math.min(100, (100 * completed) / target)}%` }} />
          </div>
          <p>{t('board.ofTarget', { share: formats.percent(completed / target), target })}</p>
        </>
      )}
    </div>
  )
}
