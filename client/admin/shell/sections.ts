import {
  IconAddressBook,
  IconChartDots,
  IconClipboardList,
  IconInbox,
  IconListDetails,
  IconMap2,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import type { Permission } from '../../../server/contract/roles.ts'

/** What the left navigation holds, in its order, each for whoever has the permission; `g` then the key leads there. */
export const sections = [
  { path: 'own-responses', permission: 'responses.own', key: 'o', icon: IconInbox },
  { path: 'assessments', permission: 'assessments.read', key: 'a', icon: IconClipboardList },
  { path: 'questionnaires', permission: 'questionnaires.read', key: 'q', icon: IconListDetails },
  { path: 'providers', permission: 'providers.read', key: 'v', icon: IconAddressBook },
  { path: 'areas', permission: 'areas.manage', key: 'r', icon: IconMap2 },
  { path: 'indicators', permission: 'reports.read', key: 'i', icon: IconChartDots },
  { path: 'people', permission: 'members.manage', key: 'p', icon: IconUsers },
  { path: 'settings', permission: 'organisation.manage', key: 's', icon: IconSettings },
] as const satisfies { path: string; permission: Permission; key: string; icon: typeof IconInbox }[]

export function sectionsFor(permissions: readonly Permission[]) {
  return sections.filter(({ permission }) => permissions.includes(permission))
}

/** Which section an address lies in. */
export function sectionIn(pathname: string) {
  const [, , , first] = pathname.split('/')
  return sections.find(({ path }) => path === first)
}

/** Where somebody begins: the first section that their role shows. */
export function homeOf({ id, permissions }: { id: string; permissions: readonly Permission[] }): string {
  return `/o/${id}/${sectionsFor(permissions)[0]?.path ?? 'assessments'}`
}
