import { Button, Group, Radio } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/DataTable.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import { choosableFields, mergeFields, startOf } from './merge-fields.ts'
import classes from './Providers.module.css'
import { type MergeField, type Provider, useMerge } from './providers.hooks.ts'
import { useSectorName } from './sectors.ts'

interface MergeFormProps {
  organisationId: string
  one: Provider
  other: Provider
  onMerged: (id: string) => void
  children?: ReactNode
}

/** Both entries side by side: which one stays, and of each field whose value. */
export function MergeForm({ organisationId, one, other, onMerged, children }: MergeFormProps) {
  const { t } = useTranslation()
  const name = useId()
  const merge = useMerge(organisationId)
  const readValue = useReadValue()
  const [staysId, setStaysId] = useState(() => startOf(one, other).id)
  const [stays, goes] = staysId === one.id ? [one, other] : [other, one]
  const [chosen, setChosen] = useState<Partial<Record<MergeField, string>>>({})
  const choosable = choosableFields(one, other)
  // Unless chosen otherwise, a value is better than none.
  const takenFrom = (field: MergeField) => chosen[field] ?? (hasValue(stays, field) ? stays.id : goes.id)

  const submit = () => {
    const take = choosable.filter(field => takenFrom(field) === goes.id)
    merge.mutate(
      { stays: stays.id, goes: goes.id, take },
      {
        onSuccess: ({ provider }) => {
          say(t('providers.merge.done', { name: provider.name }))
          onMerged(provider.id)
        },
      },
    )
  }
  const isHeld = (field: MergeField, entry: Provider) => takenFrom(field) === entry.id
  const cell = (field: MergeField, entry: Provider) =>
    choosable.includes(field) ? (
      <Radio
        name={`${name}-${field}`}
        label={readValue(entry, field) || t('providers.merge.nothing')}
        aria-label={`${t(`providers.merge.field.${field}`)}: ${readValue(entry, field) || t('providers.merge.nothing')}`}
        checked={isHeld(field, entry)}
        onChange={() => setChosen({ ...chosen, [field]: entry.id })}
      />
    ) : (
      readValue(entry, field) || <span className={classes.muted}>{t('providers.merge.nothing')}</span>
    )
  return (
    <>
      <DataTable caption={t('providers.merge.compare')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('providers.merge.field.title')}</span>
            </th>
            {[one, other].map(entry => (
              <th key={entry.id} scope="col">
                <Radio
                  name={`${name}-stays`}
                  label={t('providers.merge.stays')}
                  aria-label={t('providers.merge.staysNamed', { name: entry.name })}
                  checked={entry.id === staysId}
                  onChange={() => setStaysId(entry.id)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mergeFields.map(field => (
            <tr key={field}>
              <th scope="row">{t(`providers.merge.field.${field}`)}</th>
              <td>{cell(field, one)}</td>
              <td>{cell(field, other)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('providers.contacts')}</th>
            {[one, other].map(entry => (
              <td key={entry.id} className={classes.addresses}>
                {entry.contacts.map(({ id, email }) => (
                  <span key={id}>{email}</span>
                ))}
              </td>
            ))}
          </tr>
        </tbody>
      </DataTable>
      <p className={classes.mergeHelp}>{t('providers.merge.help')}</p>
      {merge.error && <ProblemPanel error={merge.error} />}
      <Group justify="flex-end" gap="sm">
        {children}
        <Button loading={merge.isPending} onClick={submit}>
          {t('providers.merge.yes')}
        </Button>
      </Group>
    </>
  )
}

function hasValue(entry: Provider, field: MergeField): boolean {
  return field === 'isActive' || field === 'audience' || Boolean(entry[field])
}

function useReadValue() {
  const { t } = useTranslation()
  const sectorName = useSectorName()
  return (entry: Provider, field: MergeField): string => {
    if (field === 'audience') return t(`providers.audience.${entry.audience}`)
    if (field === 'sector') return entry.sector && sectorName(entry.sector)
    if (field === 'area') return entry.area ? `${entry.area.name} (${entry.area.code})` : ''
    if (field === 'isActive') return t(entry.isActive ? 'providers.active' : 'providers.inactive')
    return entry[field] ?? ''
  }
}
