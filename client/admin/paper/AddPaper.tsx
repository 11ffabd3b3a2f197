import { Button, Group, Modal, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { useAddPaper } from './paper.hooks.ts'

export function AddPaper({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { assessment, wave, address } = useWave()
  const add = useAddPaper(address)
  const audiences = wave.audiences.map(one => one.audience)
  const [audience, setAudience] = useState(audiences[0])
  const [areaCode, setAreaCode] = useState<string | null>(null)
  const [label, setLabel] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!audience) return
    add.mutate(
      { audience, areaCode, label },
      {
        onSuccess: added => {
          say(t('paper.added'))
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
      title={t('paper.addTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('paper.addHelp')}</Text>
          {add.error && <ProblemPanel error={add.error} others={otherErrors(add.error, ['areaCode', 'label'])} />}
          <TextInput
            label={t('paper.name')}
            description={t('paper.nameHelp')}
            maxLength={120}
            error={fieldError(add.error, 'label')}
            value={label}
            onChange={event => setLabel(event.currentTarget.value)}
          />
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
            placeholder={t('paper.allAreas')}
            error={fieldError(add.error, 'areaCode')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('paper.allAreas') }}
            data={assessment.areas.map(area => ({ value: area.code, label: area.name }))}
            value={areaCode}
            onChange={setAreaCode}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('paper.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
