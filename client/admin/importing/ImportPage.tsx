import { Anchor } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { PageHeader } from '../ui/PageHeader.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { FileFault } from './FileFault.tsx'
import { ImportDone } from './ImportDone.tsx'
import classes from './Importing.module.css'
import { ImportPreview } from './ImportPreview.tsx'
import { type ChosenFile, type ImportReport, readChosen, useImport } from './importing.hooks.ts'
import { type ImportKind, kinds } from './kinds.ts'
import { Sending } from './Sending.tsx'

/** Choose a file, look at what it would do, do it. Nothing changes before the last step. */
export function ImportPage({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const { send, progress } = useImport(kind, id)
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [preview, setPreview] = useState<ImportReport | null>(null)
  const [done, setDone] = useState<ImportReport | null>(null)
  const { section, contentType } = kinds[kind]

  const look = (chosen: ChosenFile) => {
    setFile(chosen)
    setPreview(null)
    setDone(null)
    send.mutate({ file: chosen }, { onSuccess: setPreview })
  }
  const choose = (chosen: File) => void readChosen(chosen, contentType).then(look)
  const confirm = (refused: 'stop' | 'skip') => {
    if (!file || !preview) return
    const confirmation = { fingerprint: preview.fingerprint, refused }
    send.mutate({ file, confirmation }, { onSuccess: setDone })
  }

  const body = () => {
    if (done) return <ImportDone kind={kind} report={done} onFile={choose} />
    if (send.isPending && file) return <Sending name={file.name} progress={progress} isConfirming={preview !== null} />
    const fault = send.error && file && (
      <FileFault error={send.error} name={file.name} onRetry={() => look(file)} hasPreview={preview !== null} />
    )
    if (preview && file)
      return (
        <>
          {fault}
          <ImportPreview kind={kind} file={file} report={preview} onConfirm={confirm} onFile={choose} />
        </>
      )
    return (
      <>
        {fault}
        <ChooseFile kind={kind} onFile={choose} />
      </>
    )
  }

  return (
    <>
      <PageHeader
        title={t(`importing.${kind}.title`)}
        above={
          <Anchor component={Link} to={`/o/${id}/${section}`} className={classes.back ?? ''}>
            <IconArrowLeft size={16} aria-hidden />
            {t(`${section}.title`)}
          </Anchor>
        }
      >
        <p>{t(`importing.${kind}.intro`)}</p>
      </PageHeader>
      {body()}
    </>
  )
}

export function ImportAreasPage() {
  return <ImportPage kind="areas" />
}

export function ImportBoundariesPage() {
  return <ImportPage kind="boundaries" />
}

export function ImportProvidersPage() {
  return <ImportPage kind="providers" />
}

export function ImportIndicatorsPage() {
  return <ImportPage kind="indicators" />
}
