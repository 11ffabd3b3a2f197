import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { AddTheme } from './AddTheme.tsx'
import { CodingForm } from './CodingForm.tsx'
import type { BareText, CodedQuestion, Pile, QuestionAddress } from './themes.hooks.ts'
import { useCoding } from './useCoding.ts'

interface TextPileProps {
  address: QuestionAddress
  question: CodedQuestion
  texts: BareText[]
  /** Texts that are not coded yet, also those that are not in this pile. */
  left: number
  pile: Pile
  onAgain: () => void
}

/** One text after the other. */
export function TextPile({ left, pile, onAgain, ...going }: TextPileProps) {
  const { t } = useTranslation()
  const coding = useCoding(going)
  const { address, question, texts } = going
  if (!coding.text) {
    const title = t(left > 0 || pile === 'coded' ? 'themes.end.title' : 'themes.empty.uncoded.title')
    return (
      <EmptyState title={title} detail={t('themes.end.detail', { count: left })}>
        {(left > 0 || pile === 'coded') && (
          <Button onClick={onAgain}>{t(pile === 'coded' ? 'themes.end.coded' : 'themes.end.again')}</Button>
        )}
      </EmptyState>
    )
  }
  return (
    <>
      <CodingForm coding={coding} text={coding.text.text} themes={question.themes} count={texts.length} />
      <AddTheme address={address} onAdded={coding.toggle} />
    </>
  )
}
