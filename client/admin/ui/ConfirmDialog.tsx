import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from './ProblemPanel.tsx'

interface ConfirmDialogProps {
  isOpen: boolean
  title: string
  detail: string
  yes: string
  isDangerous?: boolean
  isDisabled?: boolean
  isWorking: boolean
  error: unknown
  onYes: () => void
  onClose: () => void
  children?: ReactNode
}

/** Says what an act means before it is done; stays open with the reason when it fails. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text>{props.detail}</Text>
        {props.children}
        {props.error ? <ProblemPanel error={props.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            {...(props.isDangerous ? { color: 'red' } : {})}
            loading={props.isWorking}
            disabled={props.isDisabled ?? false}
            onClick={props.onYes}
          >
            {props.yes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
