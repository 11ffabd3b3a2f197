import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { useAddPersonal } from './invitations.hooks.ts'

/** Whether it is anonymous is asked without a default: it can never be changed. */
export function AddPersonal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { wave, address } = useWave()
  const add = useAddPersonal(address)
  const audiences = wave.audiences.map(one => one.audience).filter(one => one !== 'resident')
  const [audience, setAudience] = useState(audiences[0])
  const [label, setLabel] = useState('')
  const [anonymity, setAnonymity] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(anonymity === null)
    if (!audience || anonymity === null) return
    add.mutate(
      { audience, label, isAnonymous: anonymity === 'anonymous' },
      {
        onSuccess: added => {
          onClose()
          void navigate(added.id)
        },
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('invitations.addTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {add.error && <ProblemPanel error={add.error} others={otherErrors(add.error, ['label', 'audience'])} />}
          {audiences.length > 1 && (
            <Radio.Group
              label={t('collect.audience')}
              error={fieldError(add.error, 'audience')}
              value={audience ?? null}
              onChange={value => setAudience(audiences.find(one => one === value))}
            >
              <Stack gap="xs" mt="xs">
                {audiences.map(one => (
                  <Radio key={one} value={one} label={t(`common.audience.${one}`)} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Radio.Group
            label={t('invitations.anonymity.label')}
            description={t('invitations.anonymity.forGood')}
            error={isMissing && anonymity === null ? t('invitations.anonymity.missing') : undefined}
            value={anonymity}
            onChange={setAnonymity}
          >
            <Stack gap="sm" mt="xs">
              {(['named', 'anonymous'] as const).map(one => (
                <Radio
                  key={one}
                  value={one}
                  label={t(`invitations.${one}`)}
                  description={t(`invitations.anonymity.${one}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label={t('invitations.label')}
            description={t('invitations.labelHelp')}
            maxLength={120}
            error={fieldError(add.error, 'label')}
            value={label}
            onChange={event => setLabel(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('invitations.addSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
