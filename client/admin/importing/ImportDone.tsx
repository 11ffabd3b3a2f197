import { Button, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { addressOf } from '../../shared/api/call.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { Counts } from './Counts.tsx'
import classes from './Importing.module.css'
import type { ImportReport } from './importing.hooks.ts'
import { type ImportKind, kinds } from './kinds.ts'
import { OtherFile } from './OtherFile.tsx'

interface ImportDoneProps {
  kind: ImportKind
  report: ImportReport
  onFile: (file: File) => void
}

export function ImportDone({ kind, report, onFile }: ImportDoneProps) {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { section, accept, result } = kinds[kind]
  const params = { organisationId: id, importId: report.importId ?? '' }
  return (
    <section className={classes.done} aria-labelledby="import-done">
      <h2 id="import-done" ref={heading} tabIndex={-1}>
        {t('importing.doneTitle')}
      </h2>
      <Counts counts={report.counts} isDone />
      <p>{report.counts.refused > 0 ? t('importing.doneRefused') : t('importing.doneHelp')}</p>
      <Group gap="sm">
        <Button component={Link} to={`/o/${id}/${section}`}>
          {t(`importing.${kind}.toList`)}
        </Button>
        <Button
          component="a"
          href={addressOf(result, { params })}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('importing.resultFile')}
        </Button>
        <OtherFile accept={accept} label={t('importing.another')} isPrimary={false} onFile={onFile} />
      </Group>
    </section>
  )
}
