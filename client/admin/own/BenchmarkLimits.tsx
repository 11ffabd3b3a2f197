import { useTranslation } from 'react-i18next'
import { Note } from '../ui/Note.tsx'
import classes from './Benchmark.module.css'

const limits = ['others', 'size', 'better', 'change'] as const

export function BenchmarkLimits() {
  const { t } = useTranslation()
  return (
    <div className={classes.limits}>
      <Note tone="info" title={t('benchmark.limits.title')}>
        <ul>
          {limits.map(limit => (
            <li key={limit}>{t(`benchmark.limits.${limit}`)}</li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
