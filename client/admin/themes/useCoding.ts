import { useState } from 'react'
import { codingOf, type Draft, draftOf, draftOfAlike, isSame, toggled } from './coding.ts'
import { type BareText, type CodedQuestion, type QuestionAddress, useCodeText } from './themes.hooks.ts'

interface Going {
  address: QuestionAddress
  question: CodedQuestion
  texts: BareText[]
}

type Drafts = ReadonlyMap<string, Draft>

/** Going through a pile: where one is, what is chosen there, and saving it on the way to the next text. */
export function useCoding({ address, question, texts }: Going) {
  const code = useCodeText(address)
  const [at, setAt] = useState(0)
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const [saved, setSaved] = useState<Drafts>(new Map())
  const known = new Set(question.themes.map(({ id }) => id))
  const text = texts[at]
  const before = text && beforeOf(text, saved)
  const own = text && drafts.get(text.key)
  const alike = text && before && !own && codingOf(before, known) === null && draftOfAlike(text, texts, saved)
  const draft = own ?? (alike || before) ?? { themeIds: [], isNothing: false }
  const themeIds = codingOf(draft, known)

  function change(next: Draft) {
    if (text) setDrafts(new Map(drafts).set(text.key, next))
  }

  function next() {
    if (!text || !before || code.isPending) return
    if (isSame(themeIds, codingOf(before, known))) return setAt(at + 1)
    const onSuccess = () => {
      setSaved(new Map(saved).set(text.key, draft))
      setAt(at + 1)
    }
    code.mutate({ key: text.key, themeIds }, { onSuccess })
  }

  return {
    ...{ at, text, draft, next },
    isSkipped: themeIds === null,
    isAlike: Boolean(alike) && themeIds !== null,
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
