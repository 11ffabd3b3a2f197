import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Importing.module.css'
import type { ImportReport } from './importing.hooks.ts'

const separators = new Map([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
] as const)

/** How the file was understood, so that a wrong guess is seen. */
export function ReadAs({ report: { columns, encoding, separator } }: { report: ImportReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (columns.length === 0) return null
  const known = columns.filter(({ field }) => field !== null)
  const others = columns.filter(({ field }) => field === null).map(({ name }) => (name === '' ? '–' : name))
  const named = [...separators].find(([sign]) => sign === separator)?.[1]
  return (
    <div className={classes.readAs}>
      <p>
        {t('importing.readAs', {
          encoding: encoding.toUpperCase(),
          separator: named ? t(`importing.separator.${named}`) : separator,
          columns: formats.list(known.map(({ name }) => name)),
        })}
      </p>
      {others.length > 0 && (
        <p>{t('importing.unknownColumns', { count: others.length, columns: formats.list(others) })}</p>
      )}
    </div>
  )
}
