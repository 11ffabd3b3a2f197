import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { FileDrop } from './FileDrop.tsx'
import classes from './Importing.module.css'
import { type ImportKind, kinds } from './kinds.ts'
import { saveBlob } from './save-blob.ts'

type CsvKind = Exclude<ImportKind, 'boundaries'>

/** Where an import begins: the file, and what it should look like. */
export function ChooseFile({ kind, onFile }: { kind: ImportKind; onFile: (file: File) => void }) {
  const { t } = useTranslation()
  const { accept } = kinds[kind]
  return (
    <div className={classes.columns}>
      <FileDrop accept={accept} onFile={onFile} />
      <section className={classes.help} aria-labelledby="file-help">
        <h2 id="file-help">{t('importing.helpTitle')}</h2>
        {kind === 'boundaries' ? <p>{t('importing.boundaries.help')}</p> : <CsvHelp kind={kind} />}
      </section>
    </div>
  )
}

function CsvHelp({ kind }: { kind: CsvKind }) {
  const { t } = useTranslation()
  const template = t(`importing.${kind}.template`)
  const headings = template.slice(0, template.indexOf('\n')).split(',')
  return (
    <>
      <dl>
        {columnsOf(kind, t).map((meaning, at) => (
          <div key={meaning} className={classes.meaning}>
            <dt>
              <code>{headings[at]}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{t('importing.csvHelp')}</p>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() =>
          saveBlob(new Blob([`\uFEFF${template}`], { type: 'text/csv' }), t(`importing.${kind}.templateName`))
        }
      >
        {t('importing.template')}
      </Button>
    </>
  )
}

function columnsOf(kind: CsvKind, t: TFunction): string[] {
  switch (kind) {
    case 'areas':
      return kinds.areas.template.map(field => t(`importing.areas.column.${field}`))
    case 'providers':
      return kinds.providers.template.map(field => t(`importing.providers.column.${field}`))
    case 'indicators':
      return kinds.indicators.template.map(field => t(`importing.indicators.column.${field}`))
    default:
      return kind satisfies never
  }
}
