import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/DataTable.tsx'
import { InvitationRow } from './InvitationRow.tsx'
import type { Invitation } from './invitations.hooks.ts'
import type { Task } from './task.ts'

interface InvitationTableProps {
  invitations: Invitation[]
  isAnonymous: boolean
  canSend: boolean
  mayManage: boolean
  onTask: (task: Task) => void
}

export function InvitationTable({ invitations, mayManage, ...row }: InvitationTableProps) {
  const { t } = useTranslation()
  return (
    <DataTable caption={t('invitations.title')}>
      <thead>
        <tr>
          {(['provider', 'person', 'language', 'state', 'letters'] as const).map(column => (
            <th key={column} scope="col">
              {t(`invitations.column.${column}`)}
            </th>
          ))}
          {mayManage && (
            <th scope="col">
              <span className="visually-hidden">{t('invitations.column.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {invitations.map(one => (
          <InvitationRow key={one.id} invitation={one} mayManage={mayManage} {...row} />
        ))}
      </tbody>
    </DataTable>
  )
}
