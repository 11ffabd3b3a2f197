import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplyOf } from '../../shared/api/call.ts'
import { upload, uploadForFile } from '../../shared/api/upload.ts'
import { type ImportKind, kinds } from './kinds.ts'
import { saveBlob } from './save-blob.ts'

export type ImportReport = ReplyOf<'POST /organisations/:organisationId/area-imports'>
export type ImportRow = ImportReport['rows'][number]

/** Read once: what is confirmed is what was looked at, whatever happens to the file meanwhile. */
export interface ChosenFile {
  name: string
  content: Blob
}

export async function readChosen(file: File, contentType: string): Promise<ChosenFile> {
  return { name: file.name, content: new Blob([await file.arrayBuffer()], { type: contentType }) }
}

interface Confirmation {
  fingerprint: string
  refused: 'stop' | 'skip'
}

/** One upload at a time: a preview without `confirmation`, the import itself with it. */
export function useImport(kind: ImportKind, organisationId: string) {
  const { i18n } = useTranslation()
  const client = useQueryClient()
  const [progress, setProgress] = useState(0)
  const { operation } = kinds[kind]
  const language = i18n.language === 'es' ? 'es' : 'en'
  const send = useMutation({
    mutationFn: ({ file, confirmation }: { file: ChosenFile; confirmation?: Confirmation }) => {
      setProgress(0)
      const query = { language, fileName: file.name.slice(0, 200) } as const
      return upload(operation, {
        params: { organisationId },
        query: confirmation ? { ...query, ...confirmation, confirm: 'true' } : query,
        file: file.content,
        onProgress: setProgress,
      })
    },
    onSuccess: report =>
      report.importId === null
        ? undefined
        : Promise.all(
            ['areas', 'providers', 'provider', 'duplicates', 'boundary', 'indicators', 'report'].map(key =>
              client.invalidateQueries({ queryKey: [key] }),
            ),
          ),
  })
  return { send, progress }
}

/** Every row with what would happen to it, as a file. */
export function useCheckFile(kind: ImportKind, organisationId: string) {
  const { i18n } = useTranslation()
  return useMutation({
    mutationFn: async (file: ChosenFile) => {
      const language = i18n.language === 'es' ? 'es' : 'en'
      const params = { organisationId }
      const blob = await uploadForFile(kinds[kind].check, { params, query: { language }, file: file.content })
      saveBlob(blob, file.name.replace(/(\.\w+)?$/, '-check.csv'))
    },
  })
}
