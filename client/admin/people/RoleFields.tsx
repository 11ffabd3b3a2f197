import { Radio, Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRole } from '../../../server/contract/roles.ts'
import { fieldError } from '../ui/problem.ts'
import { useProviderChoices } from './people.hooks.ts'
import { memberRoles } from './roles.ts'

interface Bound {
  id: string
  name: string
}

interface RoleFieldsProps {
  organisationId: string
  role: MemberRole
  provider: Bound | null
  error: unknown
  onRole: (role: MemberRole) => void
  onProvider: (provider: Bound | null) => void
}

/** Which role, each with what it may do; and for a provider contact, whose. */
export function RoleFields({ organisationId, role, provider, error, onRole, onProvider }: RoleFieldsProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed === provider?.name ? '' : typed, 250)
  const isContact = role === 'provider_contact'
  const choices = useProviderChoices(organisationId, search, isContact).data ?? []
  const isListed = !provider || choices.some(({ value }) => value === provider.id)
  return (
    <>
      <Radio.Group
        label={t('people.role')}
        error={fieldError(error, 'role')}
        value={role}
        onChange={value => onRole(memberRoles.find(one => one === value) ?? role)}
      >
        <Stack gap="xs" mt="xs">
          {memberRoles.map(one => (
            <Radio key={one} value={one} label={t(`shell.role.${one}`)} description={t(`people.may.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {isContact && (
        <Select
          label={t('people.provider')}
          description={t('people.providerHelp')}
          placeholder={t('people.providerSearch')}
          required
          withAsterisk={false}
          searchable
          filter={({ options }) => options}
          nothingFoundMessage={t('people.providerNone')}
          data={isListed ? choices : [{ value: provider.id, label: provider.name }, ...choices]}
          error={fieldError(error, 'providerId')}
          value={provider?.id ?? null}
          onSearchChange={setTyped}
          onChange={(id, option) => onProvider(id ? { id, name: option?.label ?? '' } : null)}
        />
      )}
    </>
  )
}
