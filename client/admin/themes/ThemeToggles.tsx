import { Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import type { Draft } from './coding.ts'
import classes from './Themes.module.css'
import type { Theme } from './themes.hooks.ts'

interface ThemeTogglesProps {
  themes: Theme[]
  draft: Draft
  onToggle: (id: string) => void
  onNothing: () => void
}

/** The first nine have a key of their own. */
export function ThemeToggles({ themes, draft, onToggle, onNothing }: ThemeTogglesProps) {
  const { t, i18n } = useTranslation()
  return (
    <fieldset className={classes.toggles}>
      <legend className={classes.legend}>{t('themes.mentions')}</legend>
      {themes.map(({ id, label }, at) => (
        <Toggle
          key={id}
          label={localisedText(label, i18n.language)}
          shortcut={at < 9 ? String(at + 1) : undefined}
          isOn={draft.themeIds.includes(id)}
          onToggle={() => onToggle(id)}
        />
      ))}
      <Toggle label={t('themes.nothing')} shortcut="0" isOn={draft.isNothing} onToggle={onNothing} />
    </fieldset>
  )
}

interface ToggleProps {
  label: string
  shortcut: string | undefined
  isOn: boolean
  onToggle: () => void
}

function Toggle({ label, shortcut, isOn, onToggle }: ToggleProps) {
  return (
    <label className={classes.toggle} data-on={isOn}>
      <input type="checkbox" checked={isOn} aria-keyshortcuts={shortcut} onChange={onToggle} />
      <span dir="auto">{label}</span>
      {shortcut && (
        <Kbd aria-hidden className={classes.kbd ?? ''}>
          {shortcut}
        </Kbd>
      )}
    </label>
  )
}
