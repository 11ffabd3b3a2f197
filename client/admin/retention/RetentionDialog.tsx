import { Button, Group, Modal, NumberInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { dueNow } from './due-now.ts'
import { type AssessmentAddress, type Retention, useSetRetention } from './retention.hooks.ts'

interface RetentionDialogProps {
  retention: Retention
  address: AssessmentAddress
  onClose: () => void
}

const fields = ['keepsAnswersMonths', 'keepsContactsMonths'] as const

/** Says what the next night will erase before it is saved. */
export function RetentionDialog({ retention, address, onClose }: RetentionDialogProps) {
  const { t } = useTranslation()
  const save = useSetRetention(address)
  const [answers, setAnswers] = useState<number | string>(retention.keepsAnswersMonths ?? '')
  const [contacts, setContacts] = useState<number | string>(retention.keepsContactsMonths ?? '')
  const months = { answers: monthsOf(answers), contacts: monthsOf(contacts) }
  const isValid = [months.answers, months.contacts].every(isAllowed)
  const soon = dueNow(retention.waves, months).map(({ kind, wave, count }) =>
    t(kind === 'answers' ? 'retention.dialog.soonAnswers' : 'retention.dialog.soonContacts', { count, wave }),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isValid) return
    save.mutate(
      { keepsAnswersMonths: months.answers, keepsContactsMonths: months.contacts },
      {
        onSuccess: () => {
          say(t('retention.saved'))
          onClose()
        },
      },
    )
  }

  const field = {
    min: 1,
    max: 600,
    allowDecimal: false,
    allowNegative: false,
    hideControls: true,
    clampBehavior: 'none',
  } as const
  const errorOf = (value: number | null) => (isAllowed(value) ? undefined : t('retention.dialog.months'))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('retention.dialog.title')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {save.error && <ProblemPanel error={save.error} others={otherErrors(save.error, [...fields])} />}
          <NumberInput
            {...field}
            label={t('retention.dialog.answers')}
            description={t('retention.dialog.answersHelp')}
            error={errorOf(months.answers)}
            value={answers}
            onChange={setAnswers}
          />
          <NumberInput
            {...field}
            label={t('retention.dialog.contacts')}
            description={t('retention.dialog.contactsHelp')}
            error={errorOf(months.contacts)}
            value={contacts}
            onChange={setContacts}
          />
          {soon.length > 0 && (
            <Note tone="warning" title={t('retention.dialog.soon')} isAlert>
              <ul>
                {soon.map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Note>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} {...(soon.length > 0 ? { color: 'red' } : {})}>
              {t('retention.dialog.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function monthsOf(value: number | string): number | null {
  return value === '' ? null : Number(value)
}

function isAllowed(months: number | null): boolean {
  return months === null || (Number.isInteger(months) && months >= 1 && months <= 600)
}
