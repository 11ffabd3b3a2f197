import { TextInput } from '@mantine/core'
import { type ClipboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { Note } from '../ui/Note.tsx'
import { ShowMore, useFirstRows } from '../ui/ShowMore.tsx'
import classes from './Board.module.css'
import type { AudienceProgress } from './board.hooks.ts'
import { placePasted, readTarget } from './pasted-targets.ts'
import { type Drafts, draftOf, type TargetRow } from './targets.ts'

interface TargetsTableProps {
  progress: AudienceProgress
  kind: 'area' | 'sector'
  /** Of the audience. */
  rows: TargetRow[]
  drafts: Drafts
  wrong: string[]
  canChange: boolean
  onChange: (values: ReadonlyMap<string, string>) => void
}

export function TargetsTable({ progress, kind, rows, drafts, wrong, canChange, onChange }: TargetsTableProps) {
  const { t, i18n } = useTranslation()
  const [unknown, setUnknown] = useState<string[]>([])
  const names = new Map<string, string>([
    ...progress.areas.map(({ code, name }): [string, string] => [code, name]),
    ...progress.sectors.map(({ sector, label }): [string, string] => [sector, localisedText(label, i18n.language)]),
  ])
  const all = t('board.targets.all', { audience: t(`common.audience.${progress.audience}`) })
  const nameOf = (row: TargetRow) => names.get(row.areaCode ?? row.sector ?? '') ?? all
  const listed = rows.filter(row => (kind === 'area' ? row.sector === null : row.areaCode === null))
  const [shown, more] = useFirstRows(listed)

  function paste(event: ClipboardEvent<HTMLInputElement>, row: TargetRow) {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    const given = listed.map(one => ({ key: one.areaCode ?? one.sector ?? '', name: nameOf(one), row: one }))
    const placed = placePasted(text, { rows: given, from: row.areaCode ?? row.sector ?? '' })
    setUnknown(placed.unknown)
    onChange(
      new Map(
        given.flatMap(one => {
          const value = placed.values.get(one.key)
          return value === undefined ? [] : [[one.row.key, value] as const]
        }),
      ),
    )
  }

  return (
    <>
      {unknown.length > 0 && (
        <Note
          tone="warning"
          isAlert
          title={t('board.targets.unknown', { count: unknown.length })}
          detail={unknown.slice(0, 10).join(', ')}
        />
      )}
      <DataTable caption={t('board.targets.title')}>
        <thead>
          <tr>
            <th scope="col">{t(kind === 'area' ? 'board.area' : 'board.sector')}</th>
            <th scope="col" className="numeric">
              {t('board.column.completed')}
            </th>
            <th scope="col">{t('board.column.target')}</th>
            <th scope="col" className="numeric">
              {t('board.column.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(row => (
            <TargetLine
              key={row.key}
              row={row}
              name={nameOf(row)}
              draft={draftOf(row, drafts)}
              isWrong={wrong.includes(row.key)}
              canChange={canChange}
              onPaste={event => paste(event, row)}
              onType={value => onChange(new Map([[row.key, value]]))}
            />
          ))}
        </tbody>
      </DataTable>
      <ShowMore {...more} />
    </>
  )
}

interface TargetLineProps {
  row: TargetRow
  name: string
  draft: string
  isWrong: boolean
  canChange: boolean
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
  onType: (value: string) => void
}

function TargetLine({ row, name, draft, isWrong, canChange, onPaste, onType }: TargetLineProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const target = readTarget(draft)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="numeric">{formats.number(row.completed)}</td>
      <td>
        {canChange ? (
          <TextInput
            className={classes.target ?? ''}
            size="xs"
            inputMode="numeric"
            autoComplete="off"
            aria-label={t('board.targets.of', { name })}
            error={isWrong ? t('board.targets.whole') : undefined}
            value={draft}
            onPaste={onPaste}
            onChange={event => onType(event.currentTarget.value)}
          />
        ) : (
          draft || '–'
        )}
      </td>
      <td className="numeric">{target ? formats.percent(row.completed / target) : '–'}</td>
    </tr>
  )
}
