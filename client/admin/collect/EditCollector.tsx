import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { bodyOf, type CollectorDraft, CollectorFields, collectorFields } from './CollectorFields.tsx'
import { type Collector, useChangeCollector } from './collectors.hooks.ts'

interface EditCollectorProps {
  collector: Collector
  address: WaveAddress
  onClose: () => void
}

/** Of one that has ended by its date or number, this is also how it is opened again. */
export function EditCollector({ collector, address, onClose }: EditCollectorProps) {
  const { t } = useTranslation()
  const change = useChangeCollector(address)
  const [draft, setDraft] = useState<CollectorDraft>({
    label: collector.label,
    closesOn: collector.closesOn ?? '',
    closesAtCount: collector.closesAtCount ?? '',
    asksProof: collector.asksProof,
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate(
      { collectorId: collector.id, ...bodyOf(draft) },
      {
        onSuccess: () => {
          say(t('collect.said.changed'))
          onClose()
        },
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('collect.editTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {collector.stopped === 'date' && <Note tone="info" detail={t('collect.editEnded')} />}
          {collector.stopped === 'count' && <Note tone="info" detail={t('collect.editFull')} />}
          {change.error && <ProblemPanel error={change.error} others={otherErrors(change.error, collectorFields)} />}
          <CollectorFields
            draft={draft}
            error={change.error}
            onChange={part => setDraft(before => ({ ...before, ...part }))}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
