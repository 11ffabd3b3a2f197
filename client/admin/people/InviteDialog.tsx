import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRole } from '../../../server/contract/roles.ts'
import { nativeName } from '../../shared/i18n/languages.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { useInvite } from './people.hooks.ts'
import { RoleFields } from './RoleFields.tsx'

const fields = ['email', 'role', 'providerId', 'language']
const letterLanguages = ['en', 'es', 'fr', 'ar']

export function InviteDialog({ organisationId, onClose }: { organisationId: string; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const invite = useInvite(organisationId)
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<MemberRole>('reviewer')
  const [provider, setProvider] = useState<{ id: string; name: string } | null>(null)
  const [language, setLanguage] = useState(i18n.language)

  function submit(event: FormEvent) {
    event.preventDefault()
    const providerId = role === 'provider_contact' ? (provider?.id ?? null) : null
    invite.mutate(
      { email: email.trim(), role, providerId, language },
      {
        onSuccess: () => {
          say(t('people.invited', { email: email.trim() }))
          onClose()
        },
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.inviteTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {invite.error && <ProblemPanel error={invite.error} others={otherErrors(invite.error, fields)} />}
          <TextInput
            type="email"
            name="invite-email"
            autoComplete="off"
            required
            withAsterisk={false}
            label={t('people.email')}
            description={t('people.emailHelp')}
            error={fieldError(invite.error, 'email')}
            value={email}
            onChange={event => setEmail(event.currentTarget.value)}
          />
          <RoleFields
            organisationId={organisationId}
            role={role}
            provider={provider}
            error={invite.error}
            onRole={setRole}
            onProvider={setProvider}
          />
          <Select
            label={t('people.language')}
            allowDeselect={false}
            data={letterLanguages.map(tag => ({ value: tag, label: nativeName(tag) }))}
            error={fieldError(invite.error, 'language')}
            value={language}
            onChange={value => setLanguage(value ?? 'en')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {t('people.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
