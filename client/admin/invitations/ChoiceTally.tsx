import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import type { Tally } from './invitations.hooks.ts'

interface ChoiceTallyProps {
  tally: Tally | undefined
  error: unknown
  isOnePerProvider: boolean
}

/** "112 people in 3 languages. Left out: 4 opted out." */
export function ChoiceTally({ tally, error, isOnePerProvider }: ChoiceTallyProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (error) return <ProblemPanel error={error} />
  if (!tally) return null
  const { people, languages, leftOut } = tally
  const reasons = (['invited', 'optedOut', 'bounced', 'noContact'] as const)
    .filter(reason => leftOut[reason] > 0)
    .map(reason => t(`invitations.leftOut.${reason}`, { count: leftOut[reason] }))
  const inLanguages = languages.map(
    ({ language, people: count }) => `${formats.language(language)} (${formats.number(count)})`,
  )
  return (
    <div aria-live="polite">
      <Note
        tone={people === 0 ? 'warning' : 'info'}
        title={
          people === 0
            ? t('invitations.tally.nobody')
            : t(isOnePerProvider ? 'invitations.tally.people' : 'invitations.tally.all', { count: people })
        }
      >
        {inLanguages.length > 0 && <p>{t('invitations.tally.languages', { languages: formats.list(inLanguages) })}</p>}
        {reasons.length > 0 && <p>{t('invitations.tally.leftOut', { reasons: formats.list(reasons) })}</p>}
        {people === 0 && reasons.length === 0 && <p>{t('invitations.tally.noEntry')}</p>}
      </Note>
    </div>
  )
}
