import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { type Export, useDecideExport } from './exports.hooks.ts'

interface DecideDialogProps {
  asked: Export
  decision: 'approve' | 'refuse'
  address: { organisationId: string; assessmentId: string }
  onClose: () => void
}

/** A word goes along with the decision; with a refusal it must. */
export function DecideDialog({ asked, decision, address, onClose }: DecideDialogProps) {
  const { t } = useTranslation()
  const decide = useDecideExport(address)
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const name = asked.requestedBy?.name || t('exporting.list.someone')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (decision === 'refuse' && note.trim() === '') return setMissing(true)
    decide.mutate(
      { exportId: asked.id, decision, note },
      {
        onSuccess: () => {
          say(t(`exporting.decide.${decision}.said`, { name }))
          onClose()
        },
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`exporting.decide.${decision}.title`, { name })}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{t(`exporting.decide.${decision}.detail`)}</Text>
          {decide.error && <ProblemPanel error={decide.error} others={otherErrors(decide.error, ['note'])} />}
          <Textarea
            label={t(`exporting.decide.${decision}.note`)}
            description={t('exporting.decide.noteHelp')}
            required={decision === 'refuse'}
            withAsterisk={false}
            autosize
            minRows={3}
            maxLength={1000}
            error={isMissing ? t('exporting.decide.noteMissing') : fieldError(decide.error, 'note')}
            value={note}
            onChange={event => {
              setNote(event.currentTarget.value)
              setMissing(false)
            }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={decide.isPending}>
              {t(`exporting.decide.${decision}.yes`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
