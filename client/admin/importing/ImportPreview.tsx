import { Button, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Counts } from './Counts.tsx'
import classes from './Importing.module.css'
import { type ChosenFile, type ImportReport, useCheckFile } from './importing.hooks.ts'
import { type ImportKind, kinds } from './kinds.ts'
import { OtherFile } from './OtherFile.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { ReadAs } from './ReadAs.tsx'

interface ImportPreviewProps {
  kind: ImportKind
  file: ChosenFile
  report: ImportReport
  onConfirm: (refused: 'stop' | 'skip') => void
  onFile: (file: File) => void
}

export function ImportPreview({ kind, file, report, onConfirm, onFile }: ImportPreviewProps) {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const check = useCheckFile(kind, id)
  const [shows, setShows] = useState<'all' | 'messages'>(report.counts.refused > 0 ? 'messages' : 'all')
  const { counts } = report
  const works = counts.new + counts.changed
  const total = works + counts.unchanged + counts.refused
  const rows = shows === 'all' ? report.rows : report.rows.filter(row => row.messages.length > 0)
  const isNothing = works === 0
  const state = useRef<HTMLParagraphElement>(null)
  useEffect(() => state.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <p ref={state} tabIndex={-1} className={classes.state} role="status">
        {t('importing.preview', { name: file.name, count: total })}
      </p>
      <Counts counts={counts} />
      <ReadAs report={report} />
      {counts.refused > 0 && (
        <Note
          tone="warning"
          detail={t(isNothing ? 'importing.refusedOnly' : 'importing.refusedHelp', { count: counts.refused })}
        />
      )}
      {counts.refused === 0 && isNothing && <Note tone="info" detail={t('importing.nothing')} />}
      {check.error && <ProblemPanel error={check.error} />}
      <Group className={classes.actions ?? ''} gap="sm">
        {!isNothing && (
          <Button onClick={() => onConfirm(counts.refused > 0 ? 'skip' : 'stop')}>
            {counts.refused > 0
              ? t('importing.importGood', { count: works })
              : t('importing.importAll', { count: works })}
          </Button>
        )}
        <OtherFile
          accept={kinds[kind].accept}
          label={counts.refused > 0 ? t('importing.corrected') : t('importing.another')}
          isPrimary={isNothing && counts.refused > 0}
          onFile={onFile}
        />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={check.isPending}
          onClick={() => check.mutate(file)}
        >
          {t('importing.checkFile')}
        </Button>
      </Group>
      <PreviewTable
        kind={kind}
        rows={rows}
        total={total}
        shows={shows}
        hasMessages={counts.refused + counts.noted > 0}
        onShows={setShows}
      />
    </>
  )
}
