import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { ThemeDialog } from './ThemeDialogs.tsx'
import classes from './Themes.module.css'
import type { CodedQuestion, Theme, ThemeAct } from './themes.hooks.ts'

interface ThemeListProps {
  address: WaveAddress
  question: CodedQuestion
}

/** The themes of a question, and what may be done with each. */
export function ThemeList({ address, question }: ThemeListProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [opened, setOpened] = useState<{ theme: Theme; act: ThemeAct['act'] } | null>(null)
  const { themes, nothing } = question
  return (
    <section aria-labelledby="themes-list" className={classes.list}>
      <h3 id="themes-list" className={classes.listTitle}>
        {t('themes.list')}
      </h3>
      {themes.length === 0 ? (
        <p className={classes.note}>{t('themes.none')}</p>
      ) : (
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
            {themes.map(theme => (
              <ThemeRow
                key={theme.id}
                theme={theme}
                canMerge={themes.length > 1}
                onAct={act => setOpened({ theme, act })}
              />
            ))}
            <tr>
              <th scope="row">{t('themes.nothing')}</th>
              <td className="numeric">{formats.number(nothing)}</td>
              <td />
            </tr>
          </tbody>
        </DataTable>
      )}
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

interface ThemeRowProps {
  theme: Theme
  canMerge: boolean
  onAct: (act: ThemeAct['act']) => void
}

function ThemeRow({ theme, canMerge, onAct }: ThemeRowProps) {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const name = localisedText(theme.label, i18n.language)
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td className="numeric">{formats.number(theme.texts)}</td>
      <td className={classes.more}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('themes.more', { name })}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onAct('rename')}>{t('themes.rename.open')}</Menu.Item>
            {canMerge && <Menu.Item onClick={() => onAct('merge')}>{t('themes.merge.open')}</Menu.Item>}
            <Menu.Item color="red" onClick={() => onAct('delete')}>
              {t('themes.delete.open')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
}
