import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Benchmark.module.css'
import { type Line, linesOf } from './benchmark-groups.ts'
import { OwnMark } from './OwnMark.tsx'
import type { BenchmarkQuestion } from './own.hooks.ts'
import { RatingTrack } from './RatingTrack.tsx'

/** How the others answered, with the own answer marked. */
export function BenchmarkBars({ question }: { question: BenchmarkQuestion }) {
  const { t, i18n } = useTranslation()
  const { label, own, group, choices, isScale } = question
  const { lines, rest } = linesOf(question)
  const isListed = lines.some(({ cell }) => cell.shown)
  const ours = { lang: i18n.language, dir: i18n.dir() }
  return (
    <div className={classes.question}>
      <h3 className={classes.label}>{label}</h3>
      {group.shown && (
        <p {...ours} className={classes.base}>
          {t('benchmark.base', { count: group.base })}
        </p>
      )}
      {!isListed && own.answers.length > 0 && (
        <p className={classes.ownLine}>
          <OwnMark /> {own.answers.join(' · ')}
        </p>
      )}
      {!isListed && (
        <p {...ours} className={classes.quiet}>
          {group.shown ? t('benchmark.allHidden') : t(`benchmark.questionRefused.${group.reason}`)}
        </p>
      )}
      {isListed && <Bars lines={lines} />}
      {isListed && rest.length > 0 && (
        <details className={classes.rest}>
          <summary {...ours}>{t('benchmark.more', { count: rest.length })}</summary>
          <Bars lines={rest} />
        </details>
      )}
      {isScale && group.shown && group.mean?.shown && (
        <RatingTrack own={own.rating} mean={group.mean} of={choiceCount(question, choices.length)} />
      )}
    </div>
  )
}

/** Without don't know and rather not say. */
export function choiceCount({ choices }: BenchmarkQuestion, fallback: number): number {
  const graded = choices.filter(({ value }) => value !== 'dont_know' && value !== 'rather_not_say').length
  return graded || fallback
}

function Bars({ lines }: { lines: Line[] }) {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  return (
    <ul className={classes.bars}>
      {lines.map(({ value, label, isOwn, cell }) => (
        <li key={value} className={classes.bar} data-own={isOwn}>
          <span className={classes.barLabel}>
            {label} {isOwn && <OwnMark />}
          </span>
          <span className={classes.lane} data-withheld={!cell.shown} aria-hidden>
            {cell.shown && <span className={classes.fill} style={{ inlineSize: `${cell.share * 100}%` }} />}
          </span>
          <span className={classes.value} lang={i18n.language} dir={i18n.dir()}>
            {!cell.shown
              ? t('benchmark.withheld')
              : cell.count === 0
                ? t('benchmark.nobody')
                : `${formats.percent(cell.share)} (${formats.number(cell.count)})`}
          </span>
        </li>
      ))}
    </ul>
  )
}
