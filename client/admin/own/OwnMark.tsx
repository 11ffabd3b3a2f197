import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Benchmark.module.css'

/** Not by colour alone: a sign and words. */
export function OwnMark() {
  const { t, i18n } = useTranslation()
  return (
    <span className={classes.own} lang={i18n.language} dir={i18n.dir()}>
      <IconCircleCheckFilled size={14} aria-hidden />
      {t('benchmark.you')}
    </span>
  )
}
