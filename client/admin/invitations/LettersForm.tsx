import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { otherErrors } from '../ui/problem.ts'
import { Section } from '../ui/Section.tsx'
import { say } from '../ui/say.ts'
import { useLeaveGuard } from '../ui/useLeaveGuard.tsx'
import classes from './Invitations.module.css'
import { type CollectorAddress, type Plan, useSavePlan } from './invitations.hooks.ts'
import { daysIn, draftOf, isChanged, type LettersDraft, type Shown, toPlan } from './letters-draft.ts'
import { PlanFields } from './PlanFields.tsx'
import { TextEditor } from './TextEditor.tsx'

interface LettersFormProps {
  address: CollectorAddress
  plan: Plan
  canChange: boolean
}

export function LettersForm({ address, plan, canChange }: LettersFormProps) {
  const { t } = useTranslation()
  const save = useSavePlan(address)
  const [draft, setDraft] = useState<LettersDraft>(() => draftOf(plan))
  const [shown, setShown] = useState<Shown>({ kind: 'invitation', language: 'en' })
  const guard = useLeaveGuard(isChanged(draft, plan) && canChange)
  const at = `texts/${shown.kind}/${shown.language}`

  function submit(event: FormEvent) {
    event.preventDefault()
    if (daysIn(draft.days) === undefined) return
    save.mutate(toPlan(draft), {
      onSuccess: saved => {
        setDraft(draftOf(saved))
        say(t('invitations.said.plan'))
      },
    })
  }

  return (
    <form onSubmit={submit} noValidate>
      <fieldset disabled={!canChange} className={classes.plain}>
        <Section title={t('invitations.plan.title')} help={t('invitations.plan.help')}>
          <PlanFields draft={draft} error={save.error} onChange={setDraft} />
        </Section>
        <Section title={t('invitations.texts.title')} help={t('invitations.texts.help')}>
          <TextEditor
            address={address}
            plan={plan}
            draft={draft}
            shown={shown}
            error={save.error}
            canChange={canChange}
            onShow={setShown}
            onChange={setDraft}
          />
        </Section>
        {save.error && (
          <ProblemPanel
            error={save.error}
            others={otherErrors(save.error, ['invitesOn', 'reminderDays', `${at}/subject`, `${at}/body`])}
          />
        )}
        {canChange && (
          <Group mt="md">
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        )}
      </fieldset>
      {guard}
    </form>
  )
}
