import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { type Area, useSaveAreas } from './areas.hooks.ts'
import { codesBelow } from './tree.ts'

const fields = ['areas/0/code', 'areas/0/name', 'areas/0/parentCode', 'areas/0/level', 'areas/0/population']

interface EditAreaProps {
  /** Null: a new one. */
  area: Area | null
  areas: Area[]
  organisationId: string
  onClose: () => void
}

export function EditArea({ area, areas, organisationId, onClose }: EditAreaProps) {
  const { t } = useTranslation()
  const save = useSaveAreas(organisationId)
  const [code, setCode] = useState(area?.code ?? '')
  const [name, setName] = useState(area?.name ?? '')
  const [parentCode, setParentCode] = useState(area?.parentCode ?? null)
  const [level, setLevel] = useState(area?.level ?? '')
  const [population, setPopulation] = useState<number | string>(area?.population ?? '')
  const inside = area ? codesBelow(areas, area.code) : []
  const errorOf = (field: string) => fieldError(save.error, `areas/0/${field}`)

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate([{ code, name, parentCode, level, population: population === '' ? null : Number(population) }], {
      onSuccess: () => {
        say(t('areas.saved', { count: 1 }))
        onClose()
      },
    })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={area ? t('areas.editTitle', { name: area.name }) : t('areas.addTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {save.error && <ProblemPanel error={save.error} others={otherErrors(save.error, fields)} />}
          <TextInput
            name="code"
            required
            withAsterisk={false}
            readOnly={area !== null}
            pattern="[A-Za-z0-9][A-Za-z0-9._\-]{0,31}"
            label={t('areas.field.code')}
            description={t('areas.field.codeHelp')}
            error={errorOf('code')}
            value={code}
            onChange={event => setCode(event.currentTarget.value)}
          />
          <TextInput
            name="name"
            required
            withAsterisk={false}
            maxLength={200}
            label={t('areas.field.name')}
            error={errorOf('name')}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <Select
            label={t('areas.field.parent')}
            placeholder={t('areas.field.noParent')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('areas.field.noParent') }}
            data={areas.filter(one => !inside.includes(one.code)).map(one => ({ value: one.code, label: one.name }))}
            error={errorOf('parentCode')}
            value={parentCode}
            onChange={setParentCode}
          />
          <TextInput
            name="level"
            maxLength={40}
            label={t('areas.field.level')}
            description={t('areas.field.levelHelp')}
            error={errorOf('level')}
            value={level}
            onChange={event => setLevel(event.currentTarget.value)}
          />
          <NumberInput
            name="population"
            min={0}
            max={2_000_000_000}
            allowDecimal={false}
            hideControls
            label={t('areas.field.population')}
            error={errorOf('population')}
            value={population}
            onChange={setPopulation}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
