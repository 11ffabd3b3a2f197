import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { matches } from '../ui/matches.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { ShowMore, useFirstRows } from '../ui/ShowMore.tsx'
import classes from './Board.module.css'
import type { Thin } from './board.hooks.ts'
import { ThinNote } from './ThinNote.tsx'

export interface Stratum {
  key: string
  name: string
  invited: number
  completed: number
  target: number | null
  thin: Thin
}

interface StrataTableProps {
  title: string
  /** What a row is. */
  heading: string
  hasInvited: boolean
  strata: Stratum[]
  /** Under the table. */
  note?: string | undefined
}

const searchFrom = 12

export function StrataTable({ title, heading, hasInvited, strata, note }: StrataTableProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isOnlyThin, setOnlyThin] = useState(false)
  const shown = strata.filter(one => matches(text, [one.name, one.key]) && (!isOnlyThin || one.thin !== null))
  const [rows, more] = useFirstRows(shown)
  const thin = strata.filter(one => one.thin !== null).length
  return (
    <div className={classes.strata}>
      <div className={classes.strataHead}>
        <h3 className={classes.strataTitle}>{title}</h3>
        <p>{t('board.thinCount', { count: thin, all: strata.length })}</p>
      </div>
      {strata.length > searchFrom && (
        <div className={classes.tools}>
          <SearchField label={t('board.find')} value={text} onChange={setText} />
          <Checkbox
            label={t('board.onlyThin')}
            checked={isOnlyThin}
            onChange={event => setOnlyThin(event.currentTarget.checked)}
          />
        </div>
      )}
      {shown.length === 0 ? (
        <p role="status">{text ? t('areas.nothingFound', { text }) : t('board.noneThin')}</p>
      ) : (
        <DataTable caption={title}>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              {(hasInvited
                ? (['invited', 'completed', 'target', 'share'] as const)
                : (['completed', 'target', 'share'] as const)
              ).map(column => (
                <th key={column} scope="col" className="numeric">
                  {t(`board.column.${column}`)}
                </th>
              ))}
              <th scope="col">{t('board.column.note')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(one => (
              <StratumRow key={one.key} stratum={one} hasInvited={hasInvited} />
            ))}
          </tbody>
        </DataTable>
      )}
      <ShowMore {...more} />
      {note && <p className={classes.note}>{note}</p>}
    </div>
  )
}

function StratumRow({ stratum, hasInvited }: { stratum: Stratum; hasInvited: boolean }) {
  const formats = useFormats()
  const { name, invited, completed, target, thin } = stratum
  return (
    <tr>
      <th scope="row">{name}</th>
      {hasInvited && <td className="numeric">{formats.number(invited)}</td>}
      <td className="numeric">{formats.number(completed)}</td>
      <td className="numeric">{target === null ? '–' : formats.number(target)}</td>
      <td className="numeric">{target === null ? '–' : formats.percent(completed / target)}</td>
      <td>
        <ThinNote thin={thin} />
      </td>
    </tr>
  )
}
