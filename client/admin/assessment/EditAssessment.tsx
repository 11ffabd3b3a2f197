import { Button, Group, Input, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAreas } from '../areas/areas.hooks.ts'
import { AreaPicker } from '../assessments/AreaPicker.tsx'
import type { Assessment } from '../assessments/assessments.hooks.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { useChangeAssessment } from './assessment.hooks.ts'

interface EditAssessmentProps {
  assessment: Assessment
  organisationId: string
  onClose: () => void
}

export function EditAssessment({ assessment, organisationId, onClose }: EditAssessmentProps) {
  const { t } = useTranslation()
  const areas = useAreas(organisationId)
  const change = useChangeAssessment(organisationId, assessment.id)
  const [name, setName] = useState(assessment.name)
  const [purpose, setPurpose] = useState(assessment.purpose)
  const [areaCodes, setAreaCodes] = useState(assessment.areas.map(area => area.code))
  const needsName = change.isIdle ? undefined : fieldError(change.error, 'name')

  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate(
      { name, purpose, areaCodes },
      {
        onSuccess: () => {
          say(t('assessment.said.changed'))
          onClose()
        },
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('assessment.edit.title')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {areas.error && <ProblemPanel error={areas.error} onRetry={() => void areas.refetch()} />}
          {change.error && (
            <ProblemPanel error={change.error} others={otherErrors(change.error, ['name', 'purpose'])} />
          )}
          <TextInput
            label={t('assessments.create.name')}
            description={t('assessments.create.nameHelp')}
            maxLength={200}
            error={needsName}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Textarea
            label={`${t('assessments.create.purpose')} (${t('common.optional')})`}
            description={t('assessments.create.purposeHelp')}
            maxLength={4000}
            autosize
            minRows={2}
            error={fieldError(change.error, 'purpose')}
            value={purpose}
            onChange={event => setPurpose(event.currentTarget.value)}
          />
          <Input.Wrapper
            labelElement="div"
            label={t('assessments.create.areas')}
            description={t('assessment.edit.areasHelp')}
            error={areaCodes.length === 0 ? t('assessments.create.needArea') : undefined}
          >
            {areas.data ? (
              <AreaPicker
                organisationId={organisationId}
                areas={areas.data}
                chosen={areaCodes}
                onChange={setAreaCodes}
              />
            ) : (
              <LoadingPage isPart />
            )}
          </Input.Wrapper>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={areaCodes.length === 0}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
