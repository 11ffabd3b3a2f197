import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import { useTurnOffTwoFactor } from './account.hooks.ts'
import { isWrongPassword, PasswordField } from './PasswordField.tsx'

export function TurnOffDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const turnOff = useTurnOffTwoFactor()
  const [password, setPassword] = useState('')

  function close() {
    setPassword('')
    turnOff.reset()
    onClose()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const done = () => {
      say(t('account.twoFactor.offDone'))
      close()
    }
    turnOff.mutate(password, { onSuccess: done })
  }

  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('account.twoFactor.offTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('account.twoFactor.offDetail')}</Text>
          {turnOff.error && !isWrongPassword(turnOff.error) && <ProblemPanel error={turnOff.error} />}
          <PasswordField
            label={t('account.passwordNow')}
            value={password}
            onChange={setPassword}
            error={turnOff.error}
            isFirst
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" color="red" loading={turnOff.isPending} disabled={password === ''}>
              {t('account.twoFactor.turnOff')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
