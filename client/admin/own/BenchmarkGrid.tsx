import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import classes from './Benchmark.module.css'
import { choiceCount } from './BenchmarkBars.tsx'
import type { BenchmarkQuestion } from './own.hooks.ts'
import { RatingTrack } from './RatingTrack.tsx'

interface BenchmarkGridProps {
  title: string
  questions: BenchmarkQuestion[]
}

/** Rows that share their answers: one line each. Of services, how many others offer them; of others, who answered the same. */
export function BenchmarkGrid({ title, questions }: BenchmarkGridProps) {
  const { t, i18n } = useTranslation()
  const isOffer = questions.every(({ concept }) => concept === 'services.state')
  const ours = { lang: i18n.language, dir: i18n.dir() }
  const hasMeans = questions.some(({ group }) => group.shown && group.mean?.shown)
  const column = t(`benchmark.${isOffer ? 'offers' : hasMeans ? 'others' : 'same'}`)
  return (
    <div className={classes.question}>
      <h3 className={classes.label}>{title}</h3>
      <DataTable caption={title} stacks>
        <thead>
          <tr {...ours}>
            <th scope="col">{t('benchmark.item')}</th>
            <th scope="col">{t('benchmark.you')}</th>
            <th scope="col">{column}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(question => (
            <tr key={question.name}>
              <th scope="row">{question.label}</th>
              <td data-label={t('benchmark.you')}>
                {question.own.answers.length > 0 ? (
                  <span className={classes.ownCell}>
                    <IconCircleCheckFilled size={14} aria-hidden className={classes.ownSign} />
                    {question.own.answers.join(' · ')}
                  </span>
                ) : (
                  '–'
                )}
              </td>
              <td {...ours} data-label={column}>
                <Others question={question} isOffer={isOffer} isMean={hasMeans} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}

function Others({ question, isOffer, isMean }: { question: BenchmarkQuestion; isOffer: boolean; isMean: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { group, choices, own } = question
  if (!group.shown) return <span className={classes.quiet}>{t(`benchmark.questionRefused.${group.reason}`)}</span>
  if (isMean && group.mean)
    return <RatingTrack own={own.rating} mean={group.mean} of={choiceCount(question, choices.length)} />
  const place = choices.findIndex(({ value, isOwn }) => (isOffer ? value === 'offered' : isOwn))
  const cell = group.cells[place]
  if (!cell) return <>–</>
  return (
    <span className={classes.cell}>
      <span className={classes.lane} data-withheld={!cell.shown} aria-hidden>
        {cell.shown && <span className={classes.fill} style={{ inlineSize: `${cell.share * 100}%` }} />}
      </span>
      <span className={classes.value}>
        {!cell.shown
          ? t('benchmark.withheld')
          : cell.count === 0
            ? t('benchmark.nobody')
            : t('benchmark.shareOf', {
                share: formats.percent(cell.share),
                count: cell.count,
                base: formats.number(cell.base),
              })}
      </span>
    </span>
  )
}
