import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AddTheme } from './AddTheme.tsx'
import { CodingForm } from './CodingForm.tsx'
import { type OtherQuestion, PileEnd } from './PileEnd.tsx'
import type { BareText, CodedQuestion, Pile, QuestionAddress } from './themes.hooks.ts'
import { type Unsaved, useCoding } from './useCoding.ts'

interface TextPileProps {
  address: QuestionAddress
  question: CodedQuestion
  texts: BareText[]
  /** Texts of the pile before these, and all of them. */
  from: number
  total: number
  pile: Pile
  other: OtherQuestion | undefined
  /** The focus goes to the first text. */
  isGoingOn: boolean
  unsaved: Unsaved
  onGoOn: (from: number) => void
}

/** One text after the other. */
export function TextPile(props: TextPileProps) {
  const { address, question, texts, from, total, pile } = props
  const { t } = useTranslation()
  const coding = useCoding({ address, question, texts, unsaved: props.unsaved })
  const shown = useRef<HTMLQuoteElement>(null)
  const newTheme = useRef<HTMLInputElement>(null)
  const [heard, setHeard] = useState({ at: 0, words: '' })
  const hear = (words: string) => setHeard({ at: coding.at, words })
  if (!coding.text) {
    const staying = pile === 'uncoded' ? coding.uncoded : texts.length - coding.uncoded
    const hasMore = from + texts.length < total
    return (
      <PileEnd
        pile={pile}
        left={question.texts - question.coded}
        hasMore={hasMore}
        other={props.other}
        onBack={coding.back}
        onGoOn={() => props.onGoOn(hasMore ? from + staying : 0)}
      />
    )
  }
  function onAdded(id: string, name: string) {
    coding.toggle(id)
    hear(t('themes.add.done', { name }))
    shown.current?.focus()
  }
  return (
    <>
      <CodingForm
        coding={coding}
        text={coding.text.text}
        themes={question.themes}
        place={{ at: from + coding.at + 1, count: total }}
        shown={shown}
        isGoingOn={props.isGoingOn}
        onHear={hear}
        onNewTheme={() => newTheme.current?.focus()}
      />
      <p role="status" className="visually-hidden">
        {heard.at === coding.at && heard.words}
      </p>
      <AddTheme field={newTheme} address={address} onAdded={onAdded} />
    </>
  )
}
