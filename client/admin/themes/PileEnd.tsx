import { Button } from '@mantine/core'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import classes from './Themes.module.css'
import type { Pile } from './themes.hooks.ts'

/** The next one with texts to code. */
export interface OtherQuestion {
  label: string
  onChoose: () => void
}

interface PileEndProps {
  pile: Pile
  /** Texts that are not coded yet, also those that are not in this pile. */
  left: number
  /** The pile goes on behind what was fetched. */
  hasMore: boolean
  other: OtherQuestion | undefined
  onBack: () => void
  onGoOn: () => void
}

/** Takes the focus, so that Enter goes on. */
export function PileEnd({ pile, left, hasMore, other, onBack, onGoOn }: PileEndProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const isDone = pile === 'uncoded' && left === 0
  useFocusOnGoOn(frame, isDone)
  const title = isDone ? 'themes.empty.uncoded.title' : hasMore ? 'themes.end.pause' : 'themes.end.title'
  const again = hasMore ? 'themes.end.more' : pile === 'coded' ? 'themes.end.coded' : 'themes.end.again'
  return (
    <div ref={frame} tabIndex={-1} className={classes.end}>
      <EmptyState
        title={t(title)}
        detail={isDone ? t('themes.empty.uncoded.detail') : t('themes.end.detail', { count: left })}
      >
        <Button variant="default" onClick={onBack}>
          {t('themes.back')}
        </Button>
        {!isDone && (
          <Button data-go-on onClick={onGoOn}>
            {t(again)}
          </Button>
        )}
        {isDone && other && <OtherButton {...other} />}
      </EmptyState>
    </div>
  )
}

/** Again when the last text turns out to be coded, and another button is there. */
function useFocusOnGoOn(frame: RefObject<HTMLElement | null>, isDone: boolean) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what leads on is another button then
  useEffect(() => {
    const goOn = frame.current?.querySelector<HTMLElement>('[data-go-on]')
    ;(goOn ?? frame.current)?.focus()
  }, [frame, isDone])
}

export function OtherButton({ label, onChoose }: OtherQuestion) {
  const { t } = useTranslation()
  return (
    <Button data-go-on onClick={onChoose} className={classes.other ?? ''}>
      {t('themes.end.other', { question: label })}
    </Button>
  )
}
