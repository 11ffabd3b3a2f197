import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormats } from '../i18n/useFormats.ts'
import { StateBadge, type Tone } from '../ui/StateBadge.tsx'
import classes from './Paper.module.css'
import type { Sheet } from './paper.hooks.ts'

const tones: Record<Sheet['state'], Tone> = { first: 'planned', differs: 'closed', done: 'open' }

interface SheetRowProps {
  sheet: Sheet
  area: string
  canType: boolean
  onAsk: (act: 'single' | 'throwAway') => void
}

export function SheetRow({ sheet, area, canType, onAsk }: SheetRowProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const number = sheet.sheet
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        <StateBadge tone={tones[sheet.state]} label={t(`paper.state.${sheet.state}`)} />
        {sheet.isSamePerson && <span className={classes.small}>{t('paper.samePersonNote')}</span>}
        {sheet.singleReason && (
          <span className={classes.small}>{t('paper.singleNote', { reason: sheet.singleReason })}</span>
        )}
      </td>
      <td>
        {area}
        <span className={classes.small}>{formats.language(sheet.language)}</span>
      </td>
      <td>
        {sheet.firstBy?.name || t('paper.someone')}
        <span className={classes.small}>{formats.date(sheet.enteredOn)}</span>
      </td>
      <td>{sheet.secondBy ? sheet.secondBy.name || t('paper.someone') : '–'}</td>
      <td>
        <div className={classes.acts}>
          {sheet.state === 'first' && canType && (
            <Button
              component={Link}
              to={`${sheet.id}/type`}
              size="compact-sm"
              variant="default"
              aria-label={t('paper.againOf', { sheet: number })}
            >
              {t('paper.again')}
            </Button>
          )}
          {sheet.state === 'differs' && canType && (
            <Button
              component={Link}
              to={`${sheet.id}/differences`}
              size="compact-sm"
              aria-label={t('paper.decideOf', { sheet: number })}
            >
              {t('paper.decide')}
            </Button>
          )}
          {sheet.state !== 'done' && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" aria-label={t('paper.moreOf', { sheet: number })}>
                  <IconDots size={18} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {sheet.state === 'first' && canType && (
                  <Menu.Item onClick={() => onAsk('single')}>{t('paper.single.action')}</Menu.Item>
                )}
                <Menu.Item onClick={() => onAsk('throwAway')}>{t('paper.throwAway.action')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      </td>
    </tr>
  )
}
