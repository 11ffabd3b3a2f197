import { useTranslation } from 'react-i18next'
import type { Messages } from '../../../reports/charts/messages/messages.ts'
import type { Trend, TrendFigure, TrendRow } from '../../../reports/waves/trend.ts'
import { directionOf } from '../../shared/i18n/languages.ts'
import { Note } from '../ui/Note.tsx'
import { TrendFigureBlock } from './TrendFigureBlock.tsx'
import classes from './Waves.module.css'

interface TrendSectionsProps {
  trend: Trend
  messages: Messages
  showsAll: boolean
}

export function isClear({ change }: TrendRow): boolean {
  return change.shown && change.isClear === true
}

/** Section by section as in the report; only what changed clearly, unless everything is asked for. */
export function TrendSections({ trend, messages, showsAll }: TrendSectionsProps) {
  const { t } = useTranslation()
  const shown = trend.figures.flatMap((figure): TrendFigure[] => {
    const rows = showsAll ? figure.rows : figure.rows.filter(isClear)
    return rows.length > 0 ? [{ ...figure, rows }] : []
  })
  const sections = [...new Set(shown.map(({ section }) => section))]
  const clear = trend.figures.reduce((sum, { rows }) => sum + rows.filter(isClear).length, 0)
  const compared = trend.figures.reduce((sum, { rows }) => sum + rows.filter(({ change }) => change.shown).length, 0)
  const nameOf = (number: number) => trend.waves.find(wave => wave.number === number)?.name ?? ''
  return (
    <>
      <p className={classes.summary} role="status">
        {t('waves.summary', { count: clear, compared, from: nameOf(trend.from), to: nameOf(trend.to) })}
      </p>
      <p className={classes.note}>{t('waves.method')}</p>
      <p className={classes.note}>{t('waves.limits')}</p>
      {shown.length === 0 && (
        <Note tone="info" title={t('waves.unchanged.title')} detail={t('waves.unchanged.detail')} />
      )}
      <div lang={trend.language} dir={directionOf(trend.language)}>
        {sections.map(section => (
          <section key={section} className={classes.section}>
            <h2 className={classes.sectionTitle}>{messages.sections[section]}</h2>
            {shown
              .filter(figure => figure.section === section)
              .map(figure => (
                <TrendFigureBlock key={figure.id} figure={figure} trend={trend} messages={messages} />
              ))}
          </section>
        ))}
      </div>
    </>
  )
}
