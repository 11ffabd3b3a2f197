import { useState } from 'react'
import { codingOf, type Draft, draftOf, isSame, toggled } from './coding.ts'
import { type BareText, type CodedQuestion, type QuestionAddress, useCodeText } from './themes.hooks.ts'

interface Going {
  address: QuestionAddress
  question: CodedQuestion
  texts: BareText[]
}

/** Going through a pile: where one is, what is chosen there, and saving it on the way to the next text. */
export function useCoding({ address, question, texts }: Going) {
  const code = useCodeText(address)
  const [at, setAt] = useState(0)
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const [saved, setSaved] = useState<ReadonlyMap<string, Draft>>(new Map())
  const text = texts[at]
  const before = text && (saved.get(text.key) ?? draftOf(text))
  const draft = (text && drafts.get(text.key)) ?? before ?? { themeIds: [], isNothing: false }
  const known = new Set(question.themes.map(({ id }) => id))
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
    isSaving: code.isPending,
    error: code.error,
    back: () => setAt(at - 1),
    toggle: (id: string) => change(toggled(draft, id)),
    nothing: () => change({ themeIds: [], isNothing: !draft.isNothing }),
  }
}
