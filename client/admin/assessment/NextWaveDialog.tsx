import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Assessment } from '../assessments/assessments.hooks.ts'
import { daysOf, WaveDays } from '../assessments/WaveDays.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { useNextWave } from './assessment.hooks.ts'

interface NextWaveDialogProps {
  isOpen: boolean
  assessment: Assessment
  organisationId: string
  onClose: () => void
}

export function NextWaveDialog({ isOpen, assessment, organisationId, onClose }: NextWaveDialogProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const plan = useNextWave(organisationId, assessment.id)
  const [name, setName] = useState<string>(t('assessment.nextWave.placeholder', { number: assessment.waves.length }))

  const [days, setDays] = useState({ startsOn: '', endsOn: '' })

  function submit(event: FormEvent) {
    event.preventDefault()
    plan.mutate(
      { name, ...daysOf(days) },
      {
        onSuccess: updated => {
          say(t('assessment.said.wave', { name }))
          onClose()
          void navigate(`/o/${organisationId}/assessments/${assessment.id}/${updated.waves.at(-1)?.number}/overview`)
        },
      },
    )
  }

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('assessment.nextWave.title')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('assessment.nextWave.detail')}</Text>
          <Text>{t('assessment.nextWave.links', { wave: assessment.waves.at(-1)?.name ?? '' })}</Text>
          {plan.error && (
            <ProblemPanel error={plan.error} others={otherErrors(plan.error, ['name', 'startsOn', 'endsOn'])} />
          )}
          <TextInput
            name="wave-name"
            required
            withAsterisk={false}
            maxLength={120}
            label={t('assessment.nextWave.name')}
            error={fieldError(plan.error, 'name')}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <WaveDays days={days} error={plan.error} onChange={setDays} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={plan.isPending}>
              {t('assessment.nextWave.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
