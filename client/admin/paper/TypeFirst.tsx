import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../ui/say.ts'
import { useTypeFirst } from './paper.hooks.ts'
import { SheetForm } from './SheetForm.tsx'
import type { Paper, Typed } from './typing.ts'

const newSheet = ({ collector: { areas, languages } }: Paper, before?: Typed): Typed => ({
  sheet: '',
  language: before?.language ?? languages[0] ?? 'en',
  area: before?.area ?? (areas.length === 1 ? (areas[0]?.code ?? '') : ''),
  answers: {},
})

/** One sheet after the other: language and area stay, because a pile is mostly of one kind. */
export function TypeFirst(paper: Paper) {
  const { t } = useTranslation()
  const type = useTypeFirst(paper.address)
  const [typed, setTyped] = useState(() => newSheet(paper))
  // The same for a retry, so that a sheet whose reply was lost is not typed in twice.
  const [id, setId] = useState(() => crypto.randomUUID())

  function save() {
    type.mutate(
      { id, ...typed },
      {
        onSuccess: () => {
          say(t('paper.saidFirst', { sheet: typed.sheet }))
          setId(crypto.randomUUID())
          setTyped(newSheet(paper, typed))
          type.reset()
        },
      },
    )
  }

  return (
    <SheetForm
      key={id}
      paper={paper}
      title={t('paper.typeTitle')}
      help={t('paper.typeHelp')}
      typed={typed}
      isNumberFixed={false}
      isSaving={type.isPending}
      error={type.error}
      onChange={next => {
        if (type.error) type.reset()
        setTyped(next)
      }}
      onSave={save}
    />
  )
}
