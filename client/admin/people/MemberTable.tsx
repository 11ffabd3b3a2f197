import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { useSession } from '../session/session.hooks.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { say } from '../ui/say.ts'
import { ChangeRoleDialog } from './ChangeRoleDialog.tsx'
import classes from './People.module.css'
import { type Member, useRemoveMember } from './people.hooks.ts'

type Task = { kind: 'change' | 'remove'; member: Member }

export function MemberTable({ members, organisationId }: { members: Member[]; organisationId: string }) {
  const { t } = useTranslation()
  const remove = useRemoveMember(organisationId)
  const [task, setTask] = useState<Task | null>(null)
  const close = () => {
    remove.reset()
    setTask(null)
  }
  return (
    <>
      <DataTable caption={t('people.members')}>
        <thead>
          <tr>
            <th scope="col">{t('people.column.name')}</th>
            <th scope="col">{t('people.column.role')}</th>
            <th scope="col" className={classes.wide}>
              {t('people.column.since')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('people.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(member => (
            <MemberRow key={member.userId} member={member} onTask={kind => setTask({ kind, member })} />
          ))}
        </tbody>
      </DataTable>
      {task?.kind === 'change' && (
        <ChangeRoleDialog member={task.member} organisationId={organisationId} onClose={close} />
      )}
      {task?.kind === 'remove' && (
        <ConfirmDialog
          isOpen
          isDangerous
          title={t('people.remove.title', { name: task.member.name })}
          detail={t('people.remove.detail')}
          yes={t('people.remove.yes')}
          isWorking={remove.isPending}
          error={remove.error}
          onYes={() =>
            remove.mutate(task.member.userId, {
              onSuccess: () => {
                say(t('people.remove.done', { name: task.member.name }))
                setTask(null)
              },
            })
          }
          onClose={close}
        />
      )}
    </>
  )
}

function MemberRow({ member, onTask }: { member: Member; onTask: (kind: Task['kind']) => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const isOneself = useSession().data?.user?.id === member.userId
  return (
    <tr>
      <th scope="row">
        {member.name} {isOneself && <span className={classes.you}>{t('people.you')}</span>}
        <span className={classes.small}>{member.email}</span>
      </th>
      <td>
        {t(`shell.role.${member.role}`)}
        {member.provider && <span className={classes.small}>{member.provider.name}</span>}
      </td>
      <td className={`nowrap ${classes.wide}`}>{formats.date(member.since)}</td>
      <td className="numeric">
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('people.actionsFor', { name: member.name })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onTask('change')}>{t('people.changeRole')}</Menu.Item>
            <Menu.Item color="red" onClick={() => onTask('remove')}>
              {t('people.remove.action')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
}
