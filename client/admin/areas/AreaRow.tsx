import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconPolygon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import type { AreaTask } from './AreaDialogs.tsx'
import classes from './Areas.module.css'
import { Indented } from './Indented.tsx'
import type { TreeRow } from './tree.ts'

interface AreaRowProps {
  row: TreeRow
  /** While filtered the parents may be out of sight, so that an indent would mislead. */
  isFlat: boolean
  onTask: (task: AreaTask) => void
}

export function AreaRow({ row: { area, depth, helpFrom }, isFlat, onTask }: AreaRowProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const help =
    area.helpContacts.length > 0
      ? t('areas.help.count', { count: area.helpContacts.length })
      : helpFrom
        ? t('areas.help.inherited', { name: helpFrom.name })
        : t('areas.help.missing')
  return (
    <tr>
      <th scope="row">
        <Indented depth={isFlat ? 0 : depth}>
          {area.name}
          {area.hasBoundary && (
            <IconPolygon size={16} role="img" aria-label={t('areas.boundary.known')} className={classes.bounded} />
          )}
        </Indented>
      </th>
      <td>
        <code>{area.code}</code>
      </td>
      <td>{area.level}</td>
      <td className="numeric">{area.population === null ? '' : formats.number(area.population)}</td>
      <td>
        <Button
          size="compact-sm"
          variant="subtle"
          fw={500}
          className={classes.help ?? ''}
          color={area.helpContacts.length > 0 || !helpFrom ? 'teal' : 'gray'}
          aria-label={`${t('areas.help.edit', { name: area.name })}: ${help}`}
          onClick={() => onTask({ kind: 'help', area })}
        >
          {help}
        </Button>
      </td>
      <td className="numeric">
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('areas.rowActions', { name: area.name })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onTask({ kind: 'edit', area })}>{t('areas.editArea')}</Menu.Item>
            <Menu.Item onClick={() => onTask({ kind: 'help', area })}>{t('areas.column.help')}</Menu.Item>
            {area.hasBoundary && (
              <Menu.Item onClick={() => onTask({ kind: 'boundary', area })}>{t('areas.boundary.show')}</Menu.Item>
            )}
            <Menu.Item color="red" onClick={() => onTask({ kind: 'delete', area })}>
              {t('areas.remove.action')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
}
