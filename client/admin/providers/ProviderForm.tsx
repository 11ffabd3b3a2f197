import { Button, Group, Modal, SegmentedControl, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AreaSelect } from '../areas/AreaSelect.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { withScheme } from '../ui/web-address.ts'
import { ContactFields } from './ContactFields.tsx'
import { contactOf, draftOf, newContact } from './provider-form.ts'
import { type Provider, useSaveProvider } from './providers.hooks.ts'
import { useSectors } from './sectors.ts'

interface ProviderFormProps {
  organisationId: string
  /** Null: a new one. */
  provider: Provider | null
  onClose: () => void
  onSaved?: (provider: Provider) => void
}

const fields = ['name', 'code', 'website', 'notes', 'areaCode', 'sector']
const contactFields = ['name', 'email', 'phone', 'clearsOptOut']

export function ProviderForm({ organisationId, provider, onClose, onSaved }: ProviderFormProps) {
  const { t, i18n } = useTranslation()
  const sectors = useSectors()
  const save = useSaveProvider(organisationId, provider?.id)
  const [audience, setAudience] = useState(provider?.audience ?? 'provider')
  const [name, setName] = useState(provider?.name ?? '')
  const [code, setCode] = useState(provider?.code ?? '')
  const [sector, setSector] = useState<string | null>(provider?.sector || null)
  const [areaCode, setAreaCode] = useState(provider?.area?.code ?? null)
  const [website, setWebsite] = useState(provider?.website ?? '')
  const [notes, setNotes] = useState(provider?.notes ?? '')
  const [contacts, setContacts] = useState(() => provider?.contacts.map(draftOf) ?? [newContact(i18n.language)])
  const errorOf = (field: string) => fieldError(save.error, field)
  const shown = [...fields, ...contacts.flatMap((_, at) => contactFields.map(field => `contacts/${at}/${field}`))]

  function submit(event: FormEvent) {
    event.preventDefault()
    // A blank contact that was never filled in is none.
    const filled = contacts.filter(({ known, given }) => known || given.email || given.name || given.phone)
    setContacts(filled)
    save.mutate(
      {
        audience,
        name,
        code: code.trim() || null,
        sector: sector ?? '',
        areaCode,
        website: withScheme(website),
        notes,
        isActive: provider?.isActive ?? true,
        contacts: filled.map(contactOf),
      },
      {
        onSuccess: saved => {
          say(t('providers.saved', { name: saved.name }))
          onClose()
          onSaved?.(saved)
        },
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="48rem"
      title={provider ? t('providers.editTitle', { name: provider.name }) : t('providers.addTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {save.error && <ProblemPanel error={save.error} others={otherErrors(save.error, shown)} />}
          <SegmentedControl
            aria-label={t('providers.column.audience')}
            value={audience}
            onChange={value => setAudience(value === 'partner' ? 'partner' : 'provider')}
            data={[
              { value: 'provider', label: t('providers.audience.provider') },
              { value: 'partner', label: t('providers.audience.partner') },
            ]}
          />
          <TextInput
            required
            withAsterisk={false}
            maxLength={200}
            label={t('providers.field.name')}
            error={errorOf('name')}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <Select
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('providers.noSector') }}
              label={t('providers.field.sector')}
              placeholder={t('providers.noSector')}
              data={sectors}
              error={errorOf('sector')}
              value={sector}
              onChange={setSector}
            />
            <AreaSelect
              organisationId={organisationId}
              label={t('providers.field.area')}
              placeholder={t('providers.noArea')}
              error={errorOf('areaCode')}
              value={areaCode}
              onChange={setAreaCode}
            />
            <TextInput
              pattern="[A-Za-z0-9][A-Za-z0-9._\-]{0,31}"
              title={t('providers.field.codeHelp')}
              label={t('providers.field.code')}
              description={t('providers.field.codeHelp')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              error={errorOf('code')}
              value={code}
              onChange={event => setCode(event.currentTarget.value)}
            />
            <TextInput
              maxLength={300}
              label={t('providers.field.website')}
              error={errorOf('website') && t('providers.field.badWebsite')}
              value={website}
              onChange={event => setWebsite(event.currentTarget.value)}
            />
          </SimpleGrid>
          <Textarea
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={8}
            label={t('providers.field.notes')}
            description={t('providers.field.notesHelp')}
            error={errorOf('notes')}
            value={notes}
            onChange={event => setNotes(event.currentTarget.value)}
          />
          {contacts.map((contact, at) => (
            <ContactFields
              key={contact.key}
              at={at}
              contact={contact}
              error={save.error}
              onChange={given => setContacts(contacts.map(one => (one.key === contact.key ? { ...one, given } : one)))}
              onRemove={() => setContacts(contacts.filter(one => one.key !== contact.key))}
            />
          ))}
          <Group justify="space-between">
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setContacts([...contacts, newContact(i18n.language)])}
            >
              {t('providers.contact.add')}
            </Button>
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {t('common.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
