import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { matches } from '../ui/matches.ts'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { ShowMore, useFirstRows } from '../ui/ShowMore.tsx'
import classes from './Installation.module.css'
import { useAllOrganisations } from './installation.hooks.ts'

export function OrganisationsPage() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { data, error, refetch } = useAllOrganisations()
  const [text, setText] = useState('')
  const [shown, more] = useFirstRows((data ?? []).filter(({ name }) => matches(text, [name])))
  const title = t('settings.page.organisations')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage />
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <Button component={Link} to="/organisations/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('shell.newOrganisation')}
          </Button>
        }
      >
        <p>{t('installation.organisationsIntro')}</p>
      </PageHeader>
      {data.length > 5 && (
        <div className={classes.tools}>
          <SearchField label={t('installation.search')} value={text} onChange={setText} />
        </div>
      )}
      <DataTable caption={title}>
        <thead>
          <tr>
            <th scope="col">{t('people.column.name')}</th>
            <th scope="col" className="numeric">
              {t('people.members')}
            </th>
            <th scope="col" className="numeric">
              {t('shell.assessments')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('installation.created')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, members, coordinators, assessments, createdOn }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/o/${id}`}>{name}</Link>
                {coordinators === 0 && <span className={classes.warning}>{t('installation.noCoordinator')}</span>}
              </th>
              <td className="numeric">{formats.number(members)}</td>
              <td className="numeric">{formats.number(assessments)}</td>
              <td className={`nowrap ${classes.wide}`}>{formats.date(createdOn)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {shown.length === 0 && <p role="status">{t('installation.nothingFound', { text })}</p>}
      <ShowMore {...more} />
    </>
  )
}
