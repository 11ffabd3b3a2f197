import { MultiSelect, Radio, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sectors } from '../../../surveys/taxonomies/sectors.ts'
import { localisedText } from '../../shared/i18n/languages.ts'
import { useAreas } from '../areas/areas.hooks.ts'
import type { Given } from './choice.ts'
import { useRegister } from './invitations.hooks.ts'
import type { Personal } from './task.ts'

interface ChoiceFieldsProps {
  personal: Personal
  given: Given
  onChange: (given: Given) => void
}

export function ChoiceFields({ personal, given, onChange }: ChoiceFieldsProps) {
  const { t, i18n } = useTranslation()
  const areas = useAreas(personal.address.organisationId)
  const clear = { clearable: true, hidePickedOptions: true, clearButtonProps: { 'aria-label': t('common.remove') } }
  return (
    <Stack gap="md">
      <MultiSelect
        {...clear}
        searchable
        label={t('invitations.choice.sectors')}
        placeholder={given.sectors.length === 0 ? t('invitations.choice.allSectors') : ''}
        data={sectors.terms.map(({ code, label }) => ({ value: code, label: localisedText(label, i18n.language) }))}
        value={given.sectors}
        onChange={chosen => onChange({ ...given, sectors: chosen })}
      />
      <MultiSelect
        {...clear}
        searchable
        limit={100}
        label={t('invitations.choice.areas')}
        description={t('invitations.choice.areasHelp')}
        placeholder={given.areaCodes.length === 0 ? t('invitations.choice.allAreas') : ''}
        data={(areas.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        value={given.areaCodes}
        onChange={areaCodes => onChange({ ...given, areaCodes })}
      />
      <ProvidersField personal={personal} given={given} onChange={onChange} />
      <Radio.Group
        label={t('invitations.choice.contacts')}
        value={given.contacts}
        onChange={value => onChange({ ...given, contacts: value === 'all' ? 'all' : 'one' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="one" label={t('invitations.choice.one')} />
          <Radio value="all" label={t('invitations.choice.all')} />
        </Stack>
      </Radio.Group>
    </Stack>
  )
}

/** The register may be long: the server finds those that fit what is typed. */
function ProvidersField({ personal, given, onChange }: ChoiceFieldsProps) {
  const { t } = useTranslation()
  const { address, collector } = personal
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search, 200)
  const audience = collector.audience === 'partner' ? 'partner' : 'provider'
  const found = useRegister(address, { search: settled.trim(), audience }).data ?? []
  const known = new Map([...given.providers, ...found].map(({ id, name }) => [id, name]))
  return (
    <MultiSelect
      clearable
      clearButtonProps={{ 'aria-label': t('common.remove') }}
      hidePickedOptions
      searchable
      label={t('invitations.choice.providers')}
      description={t('invitations.choice.providersHelp')}
      placeholder={given.providers.length === 0 ? t('invitations.choice.allProviders') : ''}
      data={[...known].map(([value, label]) => ({ value, label }))}
      // What is found was filtered by the server.
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('invitations.choice.noProvider')}
      value={given.providers.map(({ id }) => id)}
      onChange={ids => onChange({ ...given, providers: ids.map(id => ({ id, name: known.get(id) ?? '' })) })}
    />
  )
}
