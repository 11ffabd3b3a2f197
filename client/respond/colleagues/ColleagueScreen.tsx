import { type RefObject, useState } from 'react'
import { call } from '../../shared/api/call.ts'
import { ApiProblem } from '../../shared/api/failures.ts'
import type { Draft } from '../draft.ts'
import type { MessageKey } from '../i18n/en.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import type { Keeper } from '../saving/keeper.ts'
import type { Share } from '../saving/saved.ts'
import { Screen } from '../shell/Screen.tsx'
import { type Asked, ColleagueForm, type ColleagueFormProps } from './ColleagueForm.tsx'
import { GivenSections } from './GivenSections.tsx'
import { type Made, MadeLink } from './MadeLink.tsx'

interface ColleagueScreenProps extends Pick<ColleagueFormProps, 'pages' | 'from'> {
  link: string
  draft: RefObject<Draft>
  keeper: Keeper
  onBack: () => void
}

/** Giving sections of one's questionnaire to a colleague, and taking them back. */
export function ColleagueScreen({ link, draft, keeper, pages, from, onBack }: ColleagueScreenProps) {
  const { t, language } = useTexts()
  const [shares, setShares] = useState<Share[]>(draft.current.kept?.shares ?? [])
  const [made, setMade] = useState<Made>()
  const [problem, setProblem] = useState<MessageKey>()
  const [takenBack, setTakenBack] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  const show = (now: Share[]) => {
    if (draft.current.kept) draft.current.kept.shares = now
    setShares(now)
  }
  const run = (act: () => Promise<void>) => {
    setIsBusy(true)
    setProblem(undefined)
    setTakenBack('')
    act()
      .catch((error: unknown) => setProblem(explain(error)))
      .finally(() => setIsBusy(false))
  }
  const ask = ({ email, ...asked }: Asked) =>
    run(async () => {
      // What is answered so far goes with the sections, and there must be a draft to give them of.
      await keeper.save({ always: true })
      const body = { ...asked, email, language }
      const reply = await call('POST /collectors/:link/draft/shares', { params: { link }, body })
      show(reply.shares)
      setMade({ share: reply.share, letter: reply.letter, email })
    })
  const takeBack = ({ id, name }: Share) =>
    run(async () => {
      const params = { link, shareId: id }
      show((await call('DELETE /collectors/:link/draft/shares/:shareId', { params })).shares)
      if (made?.share.id === id) setMade(undefined)
      setTakenBack(t('colleague.takenBack', { name }))
    })

  const titleOf = (name: string) => pages.find(page => page.name === name)?.title ?? name
  return (
    <Screen title={t('colleague.title')} onBack={onBack}>
      <p>{t('colleague.text')}</p>
      {made && <MadeLink {...made} />}
      <ColleagueForm key={made?.share.id} {...{ pages, isBusy, problem }} from={made ? undefined : from} onAsk={ask} />
      <p role="status">{takenBack}</p>
      <GivenSections shares={shares} titleOf={titleOf} onTakeBack={takeBack} />
      <div className="actions">
        <button type="button" className="button button--secondary" onClick={onBack}>
          {t('colleague.return')}
        </button>
      </div>
    </Screen>
  )
}

function explain(error: unknown): MessageKey {
  if (!(error instanceof ApiProblem)) return 'saving.actionFailed'
  if (error.is('too-many-requests')) return 'colleague.limit'
  if (error.errors.some(({ code }) => code === 'opted_out')) return 'colleague.emailOptedOut'
  return error.errors.some(({ pointer }) => pointer === '#/email') ? 'colleague.emailWrong' : 'saving.actionFailed'
}
