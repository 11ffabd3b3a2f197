import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { TextPile } from './TextPile.tsx'
import classes from './Themes.module.css'
import { type CodedQuestion, type Pile, type QuestionAddress, useTexts } from './themes.hooks.ts'

interface CodingDeskProps {
  address: QuestionAddress
  question: CodedQuestion
  /** Counts how often the pile was fetched anew. */
  round: number
  onRound: () => void
}

/** Two piles: what is to be coded, and what is coded and may be looked at again. */
export function CodingDesk({ address, question, round, onRound }: CodingDeskProps) {
  const { t } = useTranslation()
  const [pile, setPile] = useState<Pile>('uncoded')
  const texts = useTexts(address, { pile, round })
  const left = question.texts - question.coded
  return (
    <div className={classes.desk}>
      <SegmentedControl
        aria-label={t('themes.pile')}
        data={[
          { value: 'uncoded', label: t('themes.uncoded', { count: left }) },
          { value: 'coded', label: t('themes.coded', { count: question.coded }) },
        ]}
        value={pile}
        onChange={value => {
          setPile(value === 'coded' ? 'coded' : 'uncoded')
          onRound()
        }}
      />
      {texts.error ? (
        <ProblemPanel error={texts.error} onRetry={() => void texts.refetch()} />
      ) : !texts.data ? (
        <LoadingPage rows={4} isPart />
      ) : texts.data.texts.length === 0 ? (
        <EmptyState title={t(`themes.empty.${pile}.title`)} detail={t(`themes.empty.${pile}.detail`)} />
      ) : (
        <TextPile
          key={`${pile} ${round}`}
          address={address}
          question={question}
          texts={texts.data.texts}
          left={left}
          pile={pile}
          onAgain={onRound}
        />
      )}
    </div>
  )
}
