import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { type Member, useChangeMember } from './people.hooks.ts'
import { RoleFields } from './RoleFields.tsx'

interface ChangeRoleDialogProps {
  member: Member
  organisationId: string
  onClose: () => void
}

export function ChangeRoleDialog({ member, organisationId, onClose }: ChangeRoleDialogProps) {
  const { t } = useTranslation()
  const change = useChangeMember(organisationId)
  const [role, setRole] = useState(member.role)
  const [provider, setProvider] = useState(member.provider)

  function submit(event: FormEvent) {
    event.preventDefault()
    const providerId = role === 'provider_contact' ? (provider?.id ?? null) : null
    change.mutate(
      { userId: member.userId, role, providerId },
      {
        onSuccess: () => {
          say(t('people.roleChanged', { name: member.name, role: t(`shell.role.${role}`) }))
          onClose()
        },
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.changeRoleOf', { name: member.name })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {change.error && (
            <ProblemPanel error={change.error} others={otherErrors(change.error, ['role', 'providerId'])} />
          )}
          <RoleFields
            organisationId={organisationId}
            role={role}
            provider={provider}
            error={change.error}
            onRole={setRole}
            onProvider={setProvider}
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
