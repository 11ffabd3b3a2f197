import { useTranslation } from 'react-i18next'
import type { en } from '../../shared/i18n/staff/en/catalogue.ts'
import { roles } from '../people/roles.ts'
import type { AuditEntry } from './audit.hooks.ts'

type Actions = (typeof en)['audit']['actions']
type KnownAction = { [N in keyof Actions]: `${N}.${keyof Actions[N] & string}` }[keyof Actions]
type KnownGroup = keyof (typeof en)['audit']['groups']

/** What was done in words; an action that has none yet is shown as its code. */
export function useAuditWords() {
  const { t, i18n } = useTranslation()
  const isKnown = (action: string): action is KnownAction => i18n.exists(`audit.actions.${action}`)
  const isGroup = (group: string): group is KnownGroup => i18n.exists(`audit.groups.${group}`)
  const role = (value: unknown) => {
    const known = roles.find(one => one === value)
    return known ? t(`shell.role.${known}`) : plain(value)
  }
  return {
    what: ({ action, details }: Pick<AuditEntry, 'action' | 'details'>): string => {
      if (!isKnown(action)) return action
      const { name, email, file, wave, version } = details
      return t(`audit.actions.${action}`, {
        name: plain(name),
        email: plain(email),
        file: plain(file),
        wave: plain(wave),
        version: plain(version),
        role: role(details.role),
        from: role(details.from),
        to: role(details.to),
      })
    },
    group: (noun: string) => (isGroup(noun) ? t(`audit.groups.${noun}`) : noun),
  }
}

/** What the log holds is as old as the log: anything may be missing. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '…'
}
