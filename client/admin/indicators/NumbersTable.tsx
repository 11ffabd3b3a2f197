import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import classes from './Indicators.module.css'
import type { AreaNumber } from './indicators.hooks.ts'
import { useItemName } from './useItemName.ts'

/** One row for each area and item, in the order of the server: sorted here, an area on two pages would be in two orders. */
export function NumbersTable({ caption, numbers }: { caption: string; numbers: AreaNumber[] }) {
  const { t } = useTranslation()
  const hasItems = numbers.some(({ item }) => item !== '')
  const isLanguages = numbers.every(({ item, taxonomy }) => item === '' || taxonomy === 'languages')
  return (
    <DataTable caption={caption} stacks>
      <thead>
        <tr>
          <th scope="col">{t('indicators.column.area')}</th>
          {hasItems && <th scope="col">{t(isLanguages ? 'indicators.series.language' : 'indicators.series.item')}</th>}
          <th scope="col" className="numeric">
            {t('indicators.column.value')}
          </th>
          <th scope="col">{t('indicators.column.unit')}</th>
          <th scope="col">{t('indicators.column.year')}</th>
          <th scope="col">{t('indicators.column.source')}</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map(number => (
          <NumberRow key={`${number.areaCode} ${number.taxonomy} ${number.item}`} number={number} hasItem={hasItems} />
        ))}
      </tbody>
    </DataTable>
  )
}

function NumberRow({ number, hasItem }: { number: AreaNumber; hasItem: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const itemName = useItemName()
  const { area, areaCode, item, value, unit, year, source } = number
  return (
    <tr className={classes.number}>
      <th scope="row">
        {area} <code className={classes.code}>{areaCode}</code>
      </th>
      {hasItem && <td className={item === '' ? classes.none : classes.item}>{item === '' ? '' : itemName(number)}</td>}
      <td className="numeric">{formats.exact(value)}</td>
      <td>{unit === 'persons' ? t('indicators.persons') : unit}</td>
      <td>{String(year)}</td>
      <td className={classes.source}>{source}</td>
    </tr>
  )
}
