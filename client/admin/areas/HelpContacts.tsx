import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { withScheme } from '../ui/web-address.ts'
import { type Area, type HelpContact, useSaveHelpContacts } from './areas.hooks.ts'
import { HelpContactFields } from './HelpContactFields.tsx'

interface HelpContactsProps {
  area: Area
  organisationId: string
  onClose: () => void
}

const mostContacts = 12
const blank: HelpContact = { name: '', phone: '', url: '', note: '', languages: [] }

// crypto.randomUUID is missing on plain-http servers in a local network.
let lastKey = 0
const nextKey = () => ++lastKey

export function HelpContacts({ area, organisationId, onClose }: HelpContactsProps) {
  const { t } = useTranslation()
  const save = useSaveHelpContacts(organisationId, area.id)
  const [contacts, setContacts] = useState(() =>
    (area.helpContacts.length > 0 ? area.helpContacts : [blank]).map(contact => ({ key: nextKey(), contact })),
  )
  const fields = contacts.flatMap((_, at) =>
    ['name', 'phone', 'url', 'note', 'languages'].map(field => `helpContacts/${at}/${field}`),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(
      contacts.map(({ contact }) => ({ ...contact, url: withScheme(contact.url) })),
      {
        onSuccess: () => {
          say(t('areas.help.saved', { name: area.name }))
          onClose()
        },
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="42rem"
      title={t('areas.help.title', { name: area.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('areas.help.intro')}</Text>
          {save.error && <ProblemPanel error={save.error} others={otherErrors(save.error, fields)} />}
          {contacts.length === 0 && <Text>{t('areas.help.none')}</Text>}
          {contacts.map(({ key, contact }, at) => (
            <HelpContactFields
              key={key}
              at={at}
              contact={contact}
              error={save.error}
              onChange={changed =>
                setContacts(contacts.map(one => (one.key === key ? { key, contact: changed } : one)))
              }
              onRemove={() => setContacts(contacts.filter(one => one.key !== key))}
            />
          ))}
          <Group justify="space-between">
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={contacts.length >= mostContacts}
              onClick={() => setContacts([...contacts, { key: nextKey(), contact: blank }])}
            >
              {t('areas.help.add')}
            </Button>
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {t('areas.help.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
