import { useState } from 'react'
import { ApiProblem } from '../../shared/api/failures.ts'
import type { MessageKey } from '../i18n/en.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { CodeForm } from './CodeForm.tsx'
import { type Opened, openCode } from './code-api.ts'

interface ResumeScreenProps {
  link: string
  onOpened: (opened: Opened, code: string) => void
  onBack: () => void
}

/** For whoever stopped and wrote a code down. */
export function ResumeScreen({ link, onOpened, onBack }: ResumeScreenProps) {
  const { t } = useTexts()
  const [problem, setProblem] = useState<MessageKey>()
  const [isBusy, setIsBusy] = useState(false)
  const open = (code: string) => {
    setIsBusy(true)
    setProblem(undefined)
    openCode(link, code)
      .then(
        opened => onOpened(opened, code),
        (error: unknown) => setProblem(explain(error)),
      )
      .finally(() => setIsBusy(false))
  }
  const form = { problem, isBusy, onBack, title: t('resume.title'), label: t('stopped.code') }
  return (
    <CodeForm code="" {...form} missing="resume.missing" onContinue={open}>
      <p>{t('resume.text')}</p>
    </CodeForm>
  )
}

function explain(error: unknown): MessageKey {
  if (!(error instanceof ApiProblem)) return 'withdraw.failed'
  if (error.is('too-many-requests')) return 'withdraw.limited'
  if (error.is('not-found')) return 'resume.unknown'
  return error.status === 422 ? 'withdraw.malformed' : 'withdraw.failed'
}
