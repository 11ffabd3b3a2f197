import { IconCircleCheckFilled, IconSquareRotatedFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Benchmark.module.css'

interface RatingTrackProps {
  own: number | null
  mean: { shown: true; value: number } | { shown: false }
  of: number
}

/** The own rating and the mean of the others on one line from 1 to the end of the scale. */
export function RatingTrack({ own, mean, of }: RatingTrackProps) {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const at = (value: number) => ({ insetInlineStart: `${((value - 1) / (of - 1)) * 100}%` })
  return (
    <div className={classes.rating} lang={i18n.language} dir={i18n.dir()}>
      <div className={classes.track} aria-hidden>
        {mean.shown && <IconSquareRotatedFilled size={16} className={classes.meanMark} style={at(mean.value)} />}
        {own !== null && <IconCircleCheckFilled size={16} className={classes.ownMark} style={at(own)} />}
      </div>
      <p className={classes.ratingWords}>
        <span>
          <IconCircleCheckFilled size={14} aria-hidden className={classes.ownSign} />
          {own === null ? t('benchmark.noRating') : t('benchmark.rating', { own, of })}
        </span>
        <span>
          <IconSquareRotatedFilled size={14} aria-hidden className={classes.meanSign} />
          {mean.shown ? t('benchmark.mean', { mean: formats.number(mean.value) }) : t('benchmark.meanHidden')}
        </span>
      </p>
    </div>
  )
}
