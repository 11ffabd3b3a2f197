import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDots } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Themes.module.css'
import type { Theme, ThemeAct } from './themes.hooks.ts'

interface ThemeRowProps {
  theme: Theme
  at: number
  /** Of all themes of the question. */
  count: number
  onMove: (place: number) => void
  onAct: (act: ThemeAct['act']) => void
}

export function ThemeRow({ theme, at, count, onMove, onAct }: ThemeRowProps) {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const name = localisedText(theme.label, i18n.language)
  return (
    <tr>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td className="numeric">{formats.number(theme.texts)}</td>
      <td className={classes.acts}>
        {count > 1 && <MoveButtons name={name} at={at} count={count} onMove={onMove} />}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('themes.more', { name })}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onAct('rename')}>{t('themes.rename.open')}</Menu.Item>
            {count > 1 && <Menu.Item onClick={() => onAct('merge')}>{t('themes.merge.open')}</Menu.Item>}
            <Menu.Item color="red" onClick={() => onAct('delete')}>
              {t('themes.delete.open')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
}

type MoveButtonsProps = Pick<ThemeRowProps, 'at' | 'count' | 'onMove'> & { name: string }

/** At the end of its way a button stays where the focus may be, and does nothing. */
function MoveButtons({ name, at, count, onMove }: MoveButtonsProps) {
  const { t } = useTranslation()
  const pressed = useRef<HTMLButtonElement | null>(null)
  useFocusAfterMove(pressed, at)
  const ways = [
    { way: 'up', Icon: IconArrowUp, place: at, isEnd: at === 0 },
    { way: 'down', Icon: IconArrowDown, place: at + 2, isEnd: at === count - 1 },
  ] as const
  return (
    <>
      {ways.map(({ way, Icon, place, isEnd }) => (
        <ActionIcon
          key={way}
          variant="subtle"
          color="gray"
          className={classes.move ?? ''}
          aria-label={t(`themes.move.${way}`, { name })}
          aria-disabled={isEnd}
          {...(isEnd ? { 'data-disabled': true } : {})}
          onClick={event => {
            if (isEnd) return
            pressed.current = event.currentTarget
            onMove(place)
          }}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </>
  )
}

/** The row was put elsewhere in the page, and may have lost the focus by that. */
function useFocusAfterMove(pressed: RefObject<HTMLButtonElement | null>, at: number) {
  const last = useRef(at)
  useEffect(() => {
    if (last.current !== at) pressed.current?.focus()
    last.current = at
    pressed.current = null
  }, [pressed, at])
}
