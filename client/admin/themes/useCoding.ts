import { useState } from 'react'
import { codingOf, type Draft, type Drafts, draftOf, draftOfAlike, isSame, toggled } from './coding.ts'
import { type BareText, type CodedQuestion, type QuestionAddress, useCodeText } from './themes.hooks.ts'

/** What is chosen and not saved yet, by text; it outlives the pile. */
export interface Unsaved {
  drafts: Drafts
  set: (key: string, draft: Draft | undefined) => void
}

interface Going {
  address: QuestionAddress
  question: CodedQuestion
  texts: BareText[]
  unsaved: Unsaved
}

/** Going through a pile: where one is, what is chosen there, and saving it on the way to the next text. */
export function useCoding({ address, question, texts, unsaved }: Going) {
  const code = useCodeText(address)
  const [at, setAt] = useState(0)
  const [saved, setSaved] = useState<Drafts>(new Map())
  const [refused, setRefused] = useState<{ key: string; mine: Draft }>()
  const known = new Set(question.themes.map(({ id }) => id))
  const text = texts[at]
  const before = text && beforeOf(text, saved)
  const own = text && unsaved.drafts.get(text.key)
  const alike = text && before && codingOf(before, known) === null ? draftOfAlike(text, texts, saved) : undefined
  const draft = own ?? alike ?? before ?? { themeIds: [], isNothing: false }
  const themeIds = codingOf(draft, known)

  function change(next: Draft) {
    if (!text || !before) return
    // A theme just added is not among the known ones yet.
    const isBack = !alike && isSame(codingOf(next, new Set(next.themeIds)), codingOf(before, known))
    unsaved.set(text.key, isBack ? undefined : next)
  }

  function next() {
    if (!text || !before || code.isPending) return
    if (isSame(themeIds, codingOf(before, known))) {
      unsaved.set(text.key, undefined)
      return setAt(at + 1)
    }
    const onSuccess = (theirs: BareText | null) => {
      setSaved(new Map(saved).set(text.key, theirs ? draftOf(theirs) : draft))
      unsaved.set(text.key, undefined)
      setRefused(theirs ? { key: text.key, mine: draft } : undefined)
      if (!theirs) setAt(at + 1)
    }
    code.mutate({ key: text.key, themeIds, before: codingOf(before, new Set(before.themeIds)) }, { onSuccess })
  }

  return {
    ...{ at, text, draft, next },
    isSkipped: themeIds === null,
    isAlike: Boolean(alike) && !own && themeIds !== null,
    /** What was not saved, because the text had been coded differently meanwhile. */
    mine: refused && refused.key === text?.key ? refused.mine : undefined,
    isSaving: code.isPending,
    error: code.error,
    back: () => setAt(Math.max(0, at - 1)),
    toggle: (id: string) => change(toggled(draft, id)),
    nothing: () => change({ themeIds: [], isNothing: !draft.isNothing }),
    /** Those that were left for later, or whose coding was taken back. */
    uncoded: texts.filter(one => codingOf(beforeOf(one, saved), known) === null).length,
  }
}

const beforeOf = (text: BareText, saved: Drafts): Draft => saved.get(text.key) ?? draftOf(text)
