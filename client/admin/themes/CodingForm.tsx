import { Button } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import type { Draft } from './coding.ts'
import classes from './Themes.module.css'
import { ThemeToggles } from './ThemeToggles.tsx'
import type { Theme } from './themes.hooks.ts'
import type { useCoding } from './useCoding.ts'

interface CodingFormProps {
  coding: ReturnType<typeof useCoding>
  text: string
  themes: Theme[]
  /** Of the text in its pile. */
  place: { at: number; count: number }
  shown: RefObject<HTMLQuoteElement | null>
  /** The focus goes to the first text, too. */
  isGoingOn: boolean
  onHear: (words: string) => void
  onNewTheme: () => void
}

/** Keys work while the focus is inside: digits for themes, Enter for the next text, Backspace for the one before. */
export function CodingForm(props: CodingFormProps) {
  const { coding, text, themes, place, shown, isGoingOn } = props
  const { t } = useTranslation()
  const changed = useChangedWords(themes)
  const placeId = useId()
  const onKeyDown = useCodingKeys(props)
  useFocusOnMove(shown, isGoingOn, coding.at)

  function submit(event: FormEvent) {
    event.preventDefault()
    coding.next()
  }

  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} className={classes.coding} aria-label={t('themes.form')}>
      <div id={placeId} className={classes.place}>
        <p>{t('themes.place', place)}</p>
        {coding.isAlike && <p className={classes.alike}>{t('themes.alike')}</p>}
      </div>
      <blockquote
        ref={shown}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: where the focus goes with every text, and keys are heard
        tabIndex={0}
        dir="auto"
        className={classes.text}
        aria-describedby={placeId}
      >
        {text}
      </blockquote>
      <div role="alert">{coding.mine && <Note tone="warning" {...changed(coding.mine)} />}</div>
      <ThemeToggles themes={themes} draft={coding.draft} onToggle={coding.toggle} onNothing={coding.nothing} />
      {coding.error ? <ProblemPanel error={coding.error} /> : null}
      <div className={classes.buttons}>
        <Button variant="default" disabled={coding.at === 0} onClick={coding.back}>
          {t('themes.back')}
        </Button>
        <Button type="submit" variant={coding.isSkipped ? 'default' : 'filled'} loading={coding.isSaving}>
          {t(coding.isSkipped ? 'themes.skip' : 'themes.next')}
        </Button>
      </div>
      <p className={classes.keys}>{t('themes.keys')}</p>
    </form>
  )
}

function useChangedWords(themes: Theme[]) {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  return ({ themeIds, isNothing }: Draft) => {
    const names = themes
      .filter(({ id }) => themeIds.includes(id))
      .map(({ label }) => localisedText(label, i18n.language))
    const mine = isNothing ? [t('themes.nothing')] : names
    const detail = mine.length > 0 ? t('themes.changed.mine', { mine: formats.list(mine) }) : t('themes.changed.none')
    return { title: t('themes.changed.title'), detail }
  }
}

function useCodingKeys({ coding, themes, shown, onHear, onNewTheme }: CodingFormProps) {
  const { t, i18n } = useTranslation()
  const hear = (name: string, wasOn: boolean) => onHear(t(wasOn ? 'themes.heard.off' : 'themes.heard.on', { name }))
  return (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const theme = /^[1-9]$/.test(event.key) ? themes[Number(event.key) - 1] : undefined
    if (theme) {
      coding.toggle(theme.id)
      hear(localisedText(theme.label, i18n.language), coding.draft.themeIds.includes(theme.id))
    } else if (event.key === '0') {
      coding.nothing()
      hear(t('themes.nothing'), coding.draft.isNothing)
    } else if (event.key === 'Backspace') coding.back()
    else if (event.key === 'Enter' && event.target === shown.current) {
      // The same stroke must not press what takes the focus next.
      event.preventDefault()
      coding.next()
    } else if (event.key.toLowerCase() === 'n') {
      event.preventDefault()
      onNewTheme()
    }
  }
}

/** The text that comes next is read out, and takes the keys. */
function useFocusOnMove(shown: RefObject<HTMLElement | null>, isGoingOn: boolean, at: number) {
  const last = useRef(isGoingOn ? -1 : at)
  useEffect(() => {
    if (last.current !== at) shown.current?.focus({ preventScroll: true })
    last.current = at
  }, [shown, at])
}
