import { Button, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../shell/useMay.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import classes from './ApiKeys.module.css'
import { type MadeApiKey, useMakeApiKey } from './api-keys.hooks.ts'
import { keyPermissions } from './key-permissions.ts'

const lengths = ['30', '90', '180', '365']

interface ApiKeyFormProps {
  organisationId: string
  onMade: (made: MadeApiKey) => void
  onCancel: () => void
}

export function ApiKeyForm({ organisationId, onMade, onCancel }: ApiKeyFormProps) {
  const { t } = useTranslation()
  const may = useMay()
  const make = useMakeApiKey(organisationId)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<string[]>(['reports.read'])
  const [days, setDays] = useState('90')
  const permissions = keyPermissions.filter(one => chosen.includes(one))
  const errors = make.error
  const others = otherErrors(errors, ['name', 'permissions', 'days'])

  function submit(event: FormEvent) {
    event.preventDefault()
    make.mutate({ name, permissions, days: Number(days) }, { onSuccess: onMade })
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        {errors && <ProblemPanel error={errors} others={others} />}
        <TextInput
          name="key-name"
          autoComplete="off"
          required
          withAsterisk={false}
          maxLength={80}
          label={t('apiKeys.name')}
          description={t('apiKeys.nameHelp')}
          error={fieldError(errors, 'name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t('apiKeys.allows')}
          description={t('apiKeys.allowsHelp')}
          error={fieldError(errors, 'permissions')}
          value={chosen}
          onChange={setChosen}
        >
          <div className={classes.choices}>
            {keyPermissions.filter(may).map(one => (
              <Checkbox key={one} value={one} label={t(`apiKeys.permission.${one}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Radio.Group label={t('apiKeys.days')} description={t('apiKeys.daysHelp')} value={days} onChange={setDays}>
          <Group mt="xs">
            {lengths.map(one => (
              <Radio key={one} value={one} label={t('apiKeys.dayCount', { count: Number(one) })} />
            ))}
          </Group>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={make.isPending} disabled={permissions.length === 0}>
            {t('apiKeys.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
