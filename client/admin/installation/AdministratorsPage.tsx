import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { Section } from '../ui/Section.tsx'
import { say } from '../ui/say.ts'
import { AddAdministrator } from './AddAdministrator.tsx'
import classes from './Installation.module.css'
import { type Administrator, useAdministrators, useRemoveAdministrator } from './installation.hooks.ts'
import { LostPhone } from './LostPhone.tsx'

export function AdministratorsPage() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { data, error, refetch } = useAdministrators()
  const remove = useRemoveAdministrator()
  const [removing, setRemoving] = useState<Administrator | null>(null)
  const title = t('settings.page.administrators')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage rows={3} />
  return (
    <>
      <PageHeader title={title}>
        <p>{t('installation.administratorsIntro')}</p>
      </PageHeader>
      <Section title={t('installation.add')} help={t('installation.addHelp')}>
        <AddAdministrator />
      </Section>
      <DataTable caption={title}>
        <thead>
          <tr>
            <th scope="col">{t('people.column.name')}</th>
            <th scope="col">{t('installation.since')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('people.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map(one => (
            <tr key={one.userId}>
              <th scope="row">
                {one.name}
                <span className={classes.small}>{one.email}</span>
              </th>
              <td>{formats.date(one.since)}</td>
              <td className="numeric">
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  aria-label={t('installation.remove.for', { name: one.name })}
                  onClick={() => setRemoving(one)}
                >
                  {t('common.remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <div className={classes.after}>
        <LostPhone />
      </div>
      {removing && (
        <ConfirmDialog
          isOpen
          isDangerous
          title={t('installation.remove.title', { name: removing.name })}
          detail={t('installation.remove.detail')}
          yes={t('installation.remove.yes')}
          isWorking={remove.isPending}
          error={remove.error}
          onYes={() =>
            remove.mutate(removing.userId, {
              onSuccess: () => {
                say(t('installation.remove.done', { name: removing.name }))
                setRemoving(null)
              },
            })
          }
          onClose={() => {
            remove.reset()
            setRemoving(null)
          }}
        />
      )}
    </>
  )
}
