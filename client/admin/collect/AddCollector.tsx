import { Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import type { Assessment, Wave } from '../assessments/assessments.hooks.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { useAddCollector } from './collectors.hooks.ts'

interface AddCollectorProps {
  assessment: Assessment
  wave: Wave
  address: WaveAddress
  onClose: () => void
}

export function AddCollector({ assessment, wave, address, onClose }: AddCollectorProps) {
  const { t } = useTranslation()
  const add = useAddCollector(address)
  const audiences = wave.audiences.map(one => one.audience)
  const [audience, setAudience] = useState(audiences[0])
  const [areaCode, setAreaCode] = useState<string | null>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!audience) return
    add.mutate(
      { audience, areaCode },
      {
        onSuccess: () => {
          say(t('collect.added'))
          onClose()
        },
      },
    )
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('collect.addTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('collect.addHelp')}</Text>
          {add.error && <ProblemPanel error={add.error} others={otherErrors(add.error, ['areaCode'])} />}
          <Radio.Group
            label={t('collect.audience')}
            value={audience ?? null}
            onChange={value => setAudience(audiences.find(one => one === value))}
          >
            <Stack gap="xs" mt="xs">
              {audiences.map(one => (
                <Radio key={one} value={one} label={t(`common.audience.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Select
            label={t('collect.area')}
            placeholder={t('collect.allAreas')}
            error={fieldError(add.error, 'areaCode')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('collect.allAreas') }}
            data={assessment.areas.map(area => ({ value: area.code, label: area.name }))}
            value={areaCode}
            onChange={setAreaCode}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('collect.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
