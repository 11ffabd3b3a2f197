import { Button, Group, Modal, Radio, Select, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import type { Assessment, Wave } from '../assessments/assessments.hooks.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { bodyOf, type CollectorDraft, CollectorFields, collectorFields } from './CollectorFields.tsx'
import { useAddCollector } from './collectors.hooks.ts'

/** Those that are added here; invitations and paper have a part of their own. */
const kinds = ['open_link', 'kiosk'] as const

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
  const [kind, setKind] = useState<(typeof kinds)[number]>('open_link')
  const [audience, setAudience] = useState(audiences.find(one => one === 'resident') ?? audiences[0])
  const [areaCode, setAreaCode] = useState<string | null>(null)
  const [draft, setDraft] = useState<CollectorDraft>({ label: '', closesOn: '', closesAtCount: '', asksProof: true })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!audience) return
    add.mutate(
      { kind, audience, areaCode, ...bodyOf(draft) },
      {
        onSuccess: () => {
          say(t(`collect.said.added.${kind}`))
          onClose()
        },
      },
    )
  }

  const fields = [...collectorFields, 'areaCode']
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('collect.addTitle')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {add.error && <ProblemPanel error={add.error} others={otherErrors(add.error, fields)} />}
          <Radio.Group
            label={t('collect.kindLabel')}
            value={kind}
            onChange={value => setKind(kinds.find(one => one === value) ?? kind)}
          >
            <Stack gap="xs" mt="xs">
              {kinds.map(one => (
                <Radio
                  key={one}
                  value={one}
                  label={t(`collect.kind.${one}`)}
                  description={t(`collect.kindHelp.${one}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
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
            description={t('collect.addHelp')}
            placeholder={t('collect.allAreas')}
            error={fieldError(add.error, 'areaCode')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('collect.allAreas') }}
            data={assessment.areas.map(area => ({ value: area.code, label: area.name }))}
            value={areaCode}
            onChange={setAreaCode}
          />
          <CollectorFields
            draft={draft}
            error={add.error}
            onChange={part => setDraft(before => ({ ...before, ...part }))}
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
