import { IconFileDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Export.module.css'
import type { Export } from './exports.hooks.ts'

export function ReadyFiles({ files }: { files: Export['files'] }) {
  const { t } = useTranslation()
  return (
    <section className={classes.ready} aria-labelledby="ready">
      <h3 id="ready">{t('exporting.ready')}</h3>
      <p>{t('exporting.readyDetail')}</p>
      <ul>
        {files.map(file => (
          <li key={file.name}>
            <IconFileDownload size={18} aria-hidden />
            <div>
              <a href={file.url} download={file.name} aria-label={t('exporting.download', { name: file.name })}>
                {file.name}
              </a>
              <p>{file.description}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
