import { Button } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './Themes.module.css'
import { ThemeToggles } from './ThemeToggles.tsx'
import type { Theme } from './themes.hooks.ts'
import type { useCoding } from './useCoding.ts'

interface CodingFormProps {
  coding: ReturnType<typeof useCoding>
  text: string
  themes: Theme[]
  /** Texts in the pile. */
  count: number
}

/** Keys work while the focus is inside: digits for themes, Enter for the next text. */
export function CodingForm({ coding, text, themes, count }: CodingFormProps) {
  const { t } = useTranslation()
  const shown = useRef<HTMLQuoteElement>(null)
  useFocusOnMove(shown, coding.at)

  function submit(event: FormEvent) {
    event.preventDefault()
    coding.next()
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const theme = /^[1-9]$/.test(event.key) ? themes[Number(event.key) - 1] : undefined
    if (theme) coding.toggle(theme.id)
    else if (event.key === '0') coding.nothing()
    else if (event.key === 'Enter' && event.target === shown.current) coding.next()
  }

  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} className={classes.coding} aria-label={t('themes.form')}>
      <p className={classes.place}>{t('themes.place', { at: coding.at + 1, count })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where the focus goes with every text, and keys are heard */}
      <blockquote ref={shown} tabIndex={0} dir="auto" className={classes.text}>
        {text}
      </blockquote>
      <ThemeToggles themes={themes} draft={coding.draft} onToggle={coding.toggle} onNothing={coding.nothing} />
      {coding.error ? <ProblemPanel error={coding.error} /> : null}
      <div className={classes.buttons}>
        <Button variant="default" disabled={coding.at === 0} onClick={coding.back}>
          {t('themes.back')}
        </Button>
        <Button type="submit" loading={coding.isSaving}>
          {t(coding.isSkipped ? 'themes.skip' : 'themes.next')}
        </Button>
      </div>
      <p className={classes.keys}>{t('themes.keys')}</p>
    </form>
  )
}

/** The text that comes next is read out, and takes the keys. */
function useFocusOnMove(shown: { current: HTMLElement | null }, at: number) {
  const last = useRef(at)
  useEffect(() => {
    if (last.current !== at) shown.current?.focus({ preventScroll: true })
    last.current = at
  }, [shown, at])
}
