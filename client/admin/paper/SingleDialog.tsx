import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { type CollectorAddress, type Sheet, useAcceptSingle } from './paper.hooks.ts'
import { Receipt } from './Receipt.tsx'

interface SingleDialogProps {
  sheet: Sheet
  address: CollectorAddress
  onClose: () => void
}

/** Takes a sheet that was typed once; the reason stays in the list. */
export function SingleDialog({ sheet, address, onClose }: SingleDialogProps) {
  const { t } = useTranslation()
  const accept = useAcceptSingle(address, sheet.id)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason.trim() === '') return setMissing(true)
    accept.mutate(reason)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('paper.single.title', { sheet: sheet.sheet })}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {accept.data?.receipt ? (
        <Stack gap="md">
          <Receipt code={accept.data.receipt} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common.close')}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Text>{t('paper.single.detail')}</Text>
            {accept.error && <ProblemPanel error={accept.error} others={otherErrors(accept.error, ['reason'])} />}
            <Textarea
              label={t('paper.single.reason')}
              description={t('paper.single.reasonHelp')}
              required
              withAsterisk={false}
              autosize
              minRows={2}
              maxLength={500}
              error={isMissing ? t('paper.single.missing') : fieldError(accept.error, 'reason')}
              value={reason}
              onChange={event => {
                setReason(event.currentTarget.value)
                setMissing(false)
              }}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={accept.isPending}>
                {t('paper.single.yes')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
