import { Button, Group, Input, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AudiencePlans } from '../assessments/AudiencePlans.tsx'
import type { Wave } from '../assessments/assessments.hooks.ts'
import { type Plan, plannedAudiences, plansOf } from '../assessments/draft.ts'
import { daysOf, WaveDays } from '../assessments/WaveDays.tsx'
import { type Questionnaire, useQuestionnaires } from '../questionnaires/questionnaires.hooks.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { useChangeWave, type WaveAddress } from './assessment.hooks.ts'

interface EditWaveProps {
  wave: Wave
  address: WaveAddress
  onClose: () => void
}

export function EditWave({ wave, address, onClose }: EditWaveProps) {
  const { t } = useTranslation()
  const questionnaires = useQuestionnaires(address.organisationId)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('assessment.editWave.title')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {questionnaires.error && (
        <ProblemPanel error={questionnaires.error} onRetry={() => void questionnaires.refetch()} />
      )}
      {questionnaires.isPending && <LoadingPage isPart />}
      {questionnaires.data && (
        <WaveForm wave={wave} address={address} questionnaires={questionnaires.data} onClose={onClose} />
      )}
    </Modal>
  )
}

function WaveForm({ wave, address, questionnaires, onClose }: EditWaveProps & { questionnaires: Questionnaire[] }) {
  const { t } = useTranslation()
  const change = useChangeWave(address)
  const [name, setName] = useState(wave.name)
  const [days, setDays] = useState({ startsOn: wave.startsOn ?? '', endsOn: wave.endsOn ?? '' })
  const [plans, setPlans] = useState<Plan[]>(() => plansOf(wave.audiences, questionnaires))
  const setPlan = (plan: Plan) => setPlans(before => before.map(one => (one.audience === plan.audience ? plan : one)))
  const removed = wave.audiences.filter(({ audience }) => !plans.some(one => one.audience === audience && one.isChosen))
  const hasNobody = !plans.some(plan => plan.isChosen)

  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate(
      { name, ...daysOf(days), audiences: plannedAudiences(plans) },
      {
        onSuccess: () => {
          say(t('assessment.said.changed'))
          onClose()
        },
      },
    )
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {change.error && (
          <ProblemPanel error={change.error} others={otherErrors(change.error, ['name', 'startsOn', 'endsOn'])} />
        )}
        <TextInput
          label={t('assessments.create.waveName')}
          maxLength={120}
          error={fieldError(change.error, 'name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <WaveDays days={days} error={change.error} onChange={setDays} />
        <Input.Wrapper
          labelElement="div"
          label={t('assessments.create.audiences')}
          description={t(wave.state === 'planned' ? 'assessment.editWave.planned' : 'assessment.editWave.opened')}
          error={hasNobody ? t('assessments.create.needAudience') : undefined}
        >
          {wave.state === 'planned' ? (
            <AudiencePlans plans={plans} questionnaires={questionnaires} onChange={setPlan} />
          ) : (
            <Stack gap="xs" mt="xs">
              {plans
                .filter(plan => plan.isChosen)
                .map(plan => (
                  <NumberInput
                    key={plan.audience}
                    label={t('assessment.editWave.invited', { audience: t(`common.audience.${plan.audience}`) })}
                    placeholder={t('common.optional')}
                    min={1}
                    max={100_000_000}
                    allowDecimal={false}
                    hideControls
                    value={plan.invited}
                    onChange={invited => setPlan({ ...plan, invited })}
                  />
                ))}
            </Stack>
          )}
        </Input.Wrapper>
        {removed.map(({ audience }) => (
          <Note
            key={audience}
            tone="warning"
            detail={t('assessment.editWave.removed', { audience: t(`common.audience.${audience}`) })}
          />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={hasNobody}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
