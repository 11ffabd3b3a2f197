import { useTranslation } from 'react-i18next'
import { useWave } from '../assessment/useWave.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { StateBadge, type Tone } from '../ui/StateBadge.tsx'
import classes from './Export.module.css'
import type { Export } from './exports.hooks.ts'

const tones: Record<Export['state'], Tone> = { requested: 'planned', ready: 'open', refused: 'archived' }

/** Everything that was asked for, newest first; what is ready can be fetched again. */
export function ExportList({ exports, hasPeople }: { exports: Export[]; hasPeople: boolean }) {
  const { t } = useTranslation()
  if (exports.length === 0) return <p>{t('exporting.list.empty')}</p>
  return (
    <DataTable caption={t('exporting.list.title')}>
      <thead>
        <tr>
          <th scope="col">{t('exporting.list.asked')}</th>
          <th scope="col">{t('exporting.list.what')}</th>
          <th scope="col">{t('exporting.list.purpose')}</th>
          <th scope="col">{t('exporting.list.state')}</th>
          <th scope="col">{t('exporting.list.files')}</th>
        </tr>
      </thead>
      <tbody>
        {exports.map(one => (
          <ExportRow key={one.id} given={one} hasPeople={hasPeople} />
        ))}
      </tbody>
    </DataTable>
  )
}

function ExportRow({ given, hasPeople }: { given: Export; hasPeople: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { assessment } = useWave()
  const wave = assessment.waves.find(({ number }) => number === given.wave)?.name ?? String(given.wave)
  return (
    <tr>
      <th scope="row">
        {formats.date(given.requestedAt)}
        {hasPeople && <span className={classes.small}>{given.requestedBy?.name || t('exporting.list.someone')}</span>}
      </th>
      <td>
        {t(`common.audience.${given.audience}`)} · {wave}
        <span className={classes.small}>
          {t('exporting.list.release', {
            values: t(`exporting.${given.values}`),
            language: formats.language(given.language),
            release: given.release,
          })}
        </span>
      </td>
      <td className={classes.purpose}>{given.purpose || '–'}</td>
      <td>
        <StateBadge tone={tones[given.state]} label={t(`exporting.list.states.${given.state}`)} />
        {given.decidedBy && given.decidedAt && (
          <span className={classes.small}>
            {t('exporting.list.decided', { name: given.decidedBy.name, date: formats.date(given.decidedAt) })}
          </span>
        )}
        {given.note && <span className={classes.small}>“{given.note}”</span>}
      </td>
      <td>
        {given.files.map(file => (
          <a
            key={file.name}
            className={classes.file}
            href={file.url}
            download={file.name}
            aria-label={t('exporting.download', { name: file.name })}
          >
            {file.name}
          </a>
        ))}
        {given.state === 'ready' && given.isOutdated && t('exporting.list.outdated')}
        {given.state === 'requested' && t('exporting.list.wait')}
      </td>
    </tr>
  )
}
