import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Wave } from '../assessments/assessments.hooks.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { say } from '../ui/say.ts'
import type { Act } from './acts.ts'
import { type NextState, useRelease, useWaveState, type WaveAddress } from './assessment.hooks.ts'

const stateAfter = { open: 'open', reopen: 'open', close: 'closed', archive: 'archived' } as const

interface StateDialogProps {
  act: Act | null
  wave: Wave
  address: WaveAddress
  onClose: () => void
}

/** Asks before the state of a wave changes, and says what the change means. */
export function StateDialog({ act, wave, address, onClose }: StateDialogProps) {
  const { t } = useTranslation()
  const state = useWaveState(address)
  const release = useRelease(address)
  if (act !== 'release' && act !== 'open' && act !== 'reopen' && act !== 'close' && act !== 'archive') return null

  function close() {
    state.reset()
    release.reset()
    onClose()
  }

  function change(next: NextState) {
    state.mutate(next, {
      onSuccess: () => {
        say(t(`assessment.said.${next}`))
        close()
      },
    })
  }

  function yes() {
    if (act === 'open' || act === 'reopen' || act === 'close' || act === 'archive') change(stateAfter[act])
    else
      release.mutate(undefined, {
        onSuccess: ({ added, withdrawn, responses }) => {
          say(t('assessment.said.released', { added, withdrawn, responses }))
          close()
        },
      })
  }

  return (
    <ConfirmDialog
      isOpen
      title={t(`assessment.confirm.${act}.title`, { wave: wave.name })}
      detail={t(`assessment.confirm.${act}.detail`)}
      yes={t(`assessment.confirm.${act}.yes`)}
      isWorking={state.isPending || release.isPending}
      error={state.error ?? release.error}
      onYes={yes}
      onClose={close}
    >
      {act === 'open' && wave.number > 1 && <Text>{t('assessment.confirm.open.links')}</Text>}
    </ConfirmDialog>
  )
}
