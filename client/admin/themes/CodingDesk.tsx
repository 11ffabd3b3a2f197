import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { OtherButton, type OtherQuestion } from './PileEnd.tsx'
import { TextPile } from './TextPile.tsx'
import classes from './Themes.module.css'
import { type CodedQuestion, type Pile, type QuestionAddress, useTexts } from './themes.hooks.ts'
import type { Unsaved } from './useCoding.ts'

interface CodingDeskProps {
  address: QuestionAddress
  question: CodedQuestion
  other: OtherQuestion | undefined
  /** The focus goes to the first text. */
  isGoingOn: boolean
  unsaved: Unsaved
}

/** Two piles: what is to be coded, and what is coded and may be looked at again. */
export function CodingDesk({ address, question, other, isGoingOn, unsaved }: CodingDeskProps) {
  const { t } = useTranslation()
  // `round` counts how often a pile was fetched anew.
  const [going, setGoing] = useState({ pile: 'uncoded' as Pile, from: 0, round: 0, isGoingOn })
  const { pile, from, round } = going
  const texts = useTexts(address, { pile, from, round })
  const isNone = pile === 'uncoded' && other
  return (
    <div className={classes.desk}>
      <SegmentedControl
        aria-label={t('themes.pile')}
        data={[
          { value: 'uncoded', label: t('themes.uncoded', { count: question.texts - question.coded }) },
          { value: 'coded', label: t('themes.coded', { count: question.coded }) },
        ]}
        value={pile}
        onChange={value =>
          setGoing({ pile: value === 'coded' ? 'coded' : 'uncoded', from: 0, round: round + 1, isGoingOn: false })
        }
      />
      {texts.error ? (
        <ProblemPanel error={texts.error} onRetry={() => void texts.refetch()} />
      ) : !texts.data ? (
        <LoadingPage rows={4} isPart />
      ) : texts.data.texts.length === 0 ? (
        <EmptyState title={t(`themes.empty.${pile}.title`)} detail={t(`themes.empty.${pile}.detail`)}>
          {isNone && <OtherButton {...isNone} />}
        </EmptyState>
      ) : (
        <TextPile
          key={`${pile} ${round}`}
          {...{ address, question, other, pile, from, unsaved }}
          {...texts.data}
          isGoingOn={going.isGoingOn}
          onGoOn={next => setGoing({ pile, from: next, round: round + 1, isGoingOn: true })}
        />
      )}
    </div>
  )
}
