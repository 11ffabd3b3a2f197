import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { ThemeDialog } from './ThemeDialogs.tsx'
import { ThemeRow } from './ThemeRow.tsx'
import classes from './Themes.module.css'
import { type CodedQuestion, type Theme, type ThemeAct, useMoveTheme } from './themes.hooks.ts'

interface ThemeListProps {
  address: WaveAddress
  question: CodedQuestion
}

/** The themes of a question, and what may be done with each. */
export function ThemeList({ address, question }: ThemeListProps) {
  const { t, i18n } = useTranslation()
  const [opened, setOpened] = useState<{ theme: Theme; act: ThemeAct['act'] } | null>(null)
  const move = useMoveTheme(address)
  const [movedId, setMovedId] = useState('')
  const { themes } = question
  const moved = themes.find(({ id }) => id === movedId)
  function moveTo({ id }: Theme, place: number) {
    if (!move.isPending) move.mutate({ themeId: id, place }, { onSuccess: () => setMovedId(id) })
  }
  return (
    <section aria-labelledby="themes-list" className={classes.list}>
      <h3 id="themes-list" className={classes.listTitle}>
        {t('themes.list')}
      </h3>
      {themes.length === 0 ? (
        <p className={classes.note}>{t('themes.none')}</p>
      ) : (
        <ThemeTable question={question} onMove={moveTo} onAct={(theme, act) => setOpened({ theme, act })} />
      )}
      <p role="status" className="visually-hidden">
        {moved &&
          t('themes.move.done', {
            name: localisedText(moved.label, i18n.language),
            place: themes.indexOf(moved) + 1,
            count: themes.length,
          })}
      </p>
      {move.error ? <ProblemPanel error={move.error} /> : null}
      {themes.length > 1 && <p className={classes.note}>{t('themes.order')}</p>}
      <p className={classes.note}>{t('themes.shared')}</p>
      {opened && (
        <ThemeDialog
          key={`${opened.theme.id} ${opened.act}`}
          address={address}
          act={opened.act}
          theme={opened.theme}
          others={themes.filter(({ id }) => id !== opened.theme.id)}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  )
}

interface ThemeTableProps {
  question: CodedQuestion
  onMove: (theme: Theme, place: number) => void
  onAct: (theme: Theme, act: ThemeAct['act']) => void
}

function ThemeTable({ question: { themes, nothing }, onMove, onAct }: ThemeTableProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <DataTable caption={t('themes.list')}>
      <thead>
        <tr>
          <th scope="col">{t('themes.theme')}</th>
          <th scope="col" className="numeric">
            {t('themes.texts')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('themes.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {themes.map((theme, at) => (
          <ThemeRow
            key={theme.id}
            theme={theme}
            at={at}
            count={themes.length}
            onMove={place => onMove(theme, place)}
            onAct={act => onAct(theme, act)}
          />
        ))}
        <tr>
          <th scope="row">{t('themes.nothing')}</th>
          <td className="numeric">{formats.number(nothing)}</td>
          <td />
        </tr>
      </tbody>
    </DataTable>
  )
}
