import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Importing.module.css'

interface FileDropProps {
  accept: string
  onFile: (file: File) => void
}

/** A file field that takes a dropped file too; by keyboard it is the field. */
export function FileDrop({ accept, onFile }: FileDropProps) {
  const { t } = useTranslation()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault()
    setOver(is)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the field inside does the same
    <div
      className={classes.drop}
      data-over={isOver}
      onDragOver={event => over(event, true)}
      onDragLeave={event => over(event, false)}
      onDrop={event => {
        over(event, false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
    >
      <IconFileUpload size={32} stroke={1.5} aria-hidden />
      <label htmlFor={id} className={classes.dropLabel}>
        {t('importing.choose')}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        className={classes.file}
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          // Choosing the same, corrected file again must be noticed.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
      <p className={classes.muted}>{t('importing.orDrop')}</p>
    </div>
  )
}
