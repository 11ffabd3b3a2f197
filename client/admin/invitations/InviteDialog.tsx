import { Button, Group, Modal, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import { ChoiceFields } from './ChoiceFields.tsx'
import { ChoiceTally } from './ChoiceTally.tsx'
import { type Given, toChoice } from './choice.ts'
import { useInvite, usePlan, useTally } from './invitations.hooks.ts'
import type { Personal } from './task.ts'
import { WhenField } from './WhenField.tsx'

/** Whom, how many and in which languages is seen before anything is sent. */
export function InviteDialog({ personal, onClose }: { personal: Personal; onClose: () => void }) {
  const { t } = useTranslation()
  const { address, collector, canSend } = personal
  const [given, setGiven] = useState<Given>({
    sectors: [],
    areaCodes: collector.area ? [collector.area.code] : [],
    providers: [],
    contacts: 'one',
  })
  const [isSentNow, setSentNow] = useState(canSend)
  const [choice] = useDebouncedValue(toChoice(given), 200)
  const tally = useTally(address, choice)
  const plan = usePlan(address)
  const invite = useInvite(address)
  const people = tally.data?.people ?? 0

  const submit = () =>
    invite.mutate(
      { ...toChoice(given), isSentNow },
      {
        onSuccess: ({ invited, queued }) => {
          say(
            isSentNow
              ? t('invitations.said.invitedAndQueued', { count: queued })
              : t('invitations.said.invited', { count: invited }),
          )
          onClose()
        },
      },
    )

  return (
    <Modal
      opened
      onClose={onClose}
      size="44rem"
      title={t('invitations.invite.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="lg">
        <ChoiceFields personal={personal} given={given} onChange={setGiven} />
        <ChoiceTally tally={tally.data} error={tally.error} isOnePerProvider={given.contacts === 'one'} />
        <WhenField canSend={canSend} plan={plan.data} isSentNow={isSentNow} onChange={setSentNow} />
        {invite.error && <ProblemPanel error={invite.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={invite.isPending}
            disabled={people === 0 || tally.isPlaceholderData || tally.error !== null}
            onClick={submit}
          >
            {t(isSentNow ? 'invitations.invite.sendYes' : 'invitations.invite.yes', { count: people })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
