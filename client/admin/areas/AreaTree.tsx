import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/DataTable.tsx'
import { matches } from '../ui/matches.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { ShowMore, useFirstRows } from '../ui/ShowMore.tsx'
import type { AreaTask } from './AreaDialogs.tsx'
import { AreaRow } from './AreaRow.tsx'
import classes from './Areas.module.css'
import type { Area } from './areas.hooks.ts'
import { treeRows } from './tree.ts'

export function AreaTree({ areas, onTask }: { areas: Area[]; onTask: (task: AreaTask) => void }) {
  const { t, i18n } = useTranslation()
  const [text, setText] = useState('')
  const rows = useMemo(() => treeRows(areas, i18n.language), [areas, i18n.language])
  const shown = rows.filter(({ area }) => matches(text, [area.name, area.code, area.level]))
  const [rowsShown, more] = useFirstRows(shown)
  return (
    <>
      <div className={classes.tools}>
        <SearchField label={t('areas.search')} value={text} onChange={setText} />
        <span className={classes.count} role="status">
          {t('areas.count', { count: shown.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p>{t('areas.nothingFound', { text })}</p>
      ) : (
        <DataTable caption={t('areas.title')}>
          <thead>
            <tr>
              <th scope="col">{t('areas.column.name')}</th>
              <th scope="col">{t('areas.column.code')}</th>
              <th scope="col">{t('areas.column.level')}</th>
              <th scope="col" className="numeric">
                {t('areas.column.population')}
              </th>
              <th scope="col">{t('areas.column.help')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('areas.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rowsShown.map(row => (
              <AreaRow key={row.area.id} row={row} isFlat={text !== ''} onTask={onTask} />
            ))}
          </tbody>
        </DataTable>
      )}
      <ShowMore {...more} />
    </>
  )
}
