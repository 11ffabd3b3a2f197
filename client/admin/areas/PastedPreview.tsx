import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import classes from './Areas.module.css'
import type { PastedLine } from './pasted-areas.ts'

const rowsShown = 100

/** Wrong lines first, so that they are seen without scrolling; then the first of the others. */
export function PastedPreview({ lines }: { lines: PastedLine[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const shown = [...lines.filter(line => line.error), ...lines.filter(line => !line.error)].slice(0, rowsShown)
  return (
    <DataTable caption={t('areas.pasting.preview')}>
      <thead>
        <tr>
          <th scope="col" className="numeric">
            {t('areas.pasting.line')}
          </th>
          <th scope="col">{t('areas.field.code')}</th>
          <th scope="col">{t('areas.field.name')}</th>
          <th scope="col">{t('areas.field.parent')}</th>
          <th scope="col">{t('areas.field.level')}</th>
          <th scope="col" className="numeric">
            {t('areas.field.population')}
          </th>
          <th scope="col">{t('areas.pasting.what')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ line, area, isUpdate, error }) => (
          <tr key={line} data-wrong={error !== undefined} className={classes.pasted}>
            <td className="numeric">{line}</td>
            <td>
              <code>{area.code}</code>
            </td>
            <td>{area.name}</td>
            <td>{area.parentCode}</td>
            <td>{area.level}</td>
            <td className="numeric">{area.population == null ? '' : formats.number(area.population)}</td>
            <td>
              {error
                ? t(`areas.pasting.error.${error}`, { code: area.parentCode ?? '' })
                : t(isUpdate ? 'areas.pasting.isUpdate' : 'areas.pasting.isNew')}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
