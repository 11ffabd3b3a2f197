import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/DataTable.tsx'
import { matches } from '../ui/matches.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { ShowMore, useFirstRows } from '../ui/ShowMore.tsx'
import classes from './Paper.module.css'
import type { CollectorAddress, Sheet, Sheets } from './paper.hooks.ts'
import { SheetRow } from './SheetRow.tsx'
import { SingleDialog } from './SingleDialog.tsx'
import { ThrowAwayDialog } from './ThrowAwayDialog.tsx'

interface SheetTableProps {
  sheets: Sheet[]
  collector: Sheets['collector']
  address: CollectorAddress
}

const order: Record<Sheet['state'], number> = { differs: 0, first: 1, done: 2 }

export function SheetTable({ sheets, collector, address }: SheetTableProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [asked, ask] = useState<{ sheet: Sheet; act: 'single' | 'throwAway' } | null>(null)
  const shown = sheets.filter(one => matches(text, [one.sheet])).sort((a, b) => order[a.state] - order[b.state])
  const [rows, more] = useFirstRows(shown)
  const close = () => ask(null)
  return (
    <>
      <div className={classes.tools}>
        <SearchField label={t('paper.find')} value={text} onChange={setText} />
        <span>
          {t('paper.counts', {
            differs: sheets.filter(one => one.state === 'differs').length,
            first: sheets.filter(one => one.state === 'first').length,
            done: sheets.filter(one => one.state === 'done').length,
          })}
        </span>
      </div>
      <DataTable caption={t('paper.sheets')}>
        <thead>
          <tr>
            {(['sheet', 'state', 'area', 'first', 'second', 'actions'] as const).map(column => (
              <th key={column} scope="col">
                {t(`paper.sheetColumn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(one => (
            <SheetRow
              key={one.id}
              sheet={one}
              area={collector.areas.find(area => area.code === one.area)?.name ?? one.area ?? ''}
              canType={collector.takesSheets}
              onAsk={act => ask({ sheet: one, act })}
            />
          ))}
        </tbody>
      </DataTable>
      <ShowMore {...more} />
      {asked?.act === 'single' && <SingleDialog sheet={asked.sheet} address={address} onClose={close} />}
      {asked?.act === 'throwAway' && <ThrowAwayDialog sheet={asked.sheet} address={address} onClose={close} />}
    </>
  )
}
