import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import type { KeptWave } from './retention.hooks.ts'

export function KeptWaves({ waves }: { waves: KeptWave[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <DataTable caption={t('retention.title')} stacks>
      <thead>
        <tr>
          {(['wave', 'closed', 'answers', 'contacts', 'unfinished'] as const).map(column => (
            <th key={column} scope="col">
              {t(`retention.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {waves.map(wave => (
          <tr key={wave.number}>
            <th scope="row">{wave.name}</th>
            <td data-label={t('retention.column.closed')}>
              {wave.closedOn ? formats.date(wave.closedOn) : t('retention.open')}
            </td>
            <td data-label={t('retention.column.answers')}>
              <Fate
                what={wave.responses > 0 ? t('retention.responses', { count: wave.responses }) : null}
                day={wave.answersErasedOn}
                isDone={wave.erasedResponses > 0 && wave.responses === 0}
              />
            </td>
            <td data-label={t('retention.column.contacts')}>
              <Fate
                what={wave.invitations > 0 ? t('retention.invitations', { count: wave.invitations }) : null}
                day={wave.contactsErasedOn}
              />
            </td>
            <td data-label={t('retention.column.unfinished')}>
              <Fate
                what={wave.unfinished > 0 ? t('retention.pieces', { count: wave.unfinished }) : null}
                day={wave.unfinishedErasedOn}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** What there is, and the day on which it goes. */
function Fate({ what, day, isDone = false }: { what: string | null; day: string | null; isDone?: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (isDone && day) return t('retention.did', { day: formats.date(day) })
  if (what === null) return t('retention.nothing')
  return day === null ? `${what}: ${t('retention.never')}` : t('retention.will', { what, day: formats.date(day) })
}
