import { Navigate, type RouteObject } from 'react-router'
import { RequirePermission } from '../shell/RequirePermission.tsx'
import { RequireAdministrator } from './RequireAdministrator.tsx'

export const settingsRoute: RouteObject = {
  path: 'settings',
  lazy: async () => ({ Component: (await import('./SettingsLayout.tsx')).SettingsLayout }),
  children: [
    { index: true, element: <Navigate to="organisation" replace /> },
    {
      element: <RequirePermission permission="organisation.manage" />,
      children: [
        {
          path: 'organisation',
          lazy: async () => ({ Component: (await import('./OrganisationSettings.tsx')).OrganisationSettings }),
        },
      ],
    },
    {
      element: <RequirePermission permission="api-keys.manage" />,
      children: [
        {
          path: 'api-keys',
          lazy: async () => ({ Component: (await import('../api-keys/ApiKeysPage.tsx')).ApiKeysPage }),
        },
      ],
    },
    {
      element: <RequirePermission permission="audit.read" />,
      children: [
        {
          path: 'audit',
          lazy: async () => ({ Component: (await import('../audit/AuditPage.tsx')).AuditPage }),
        },
      ],
    },
    {
      element: <RequirePermission permission="messages.read" />,
      children: [
        {
          path: 'outbox',
          lazy: async () => ({ Component: (await import('../outbox/OutboxPage.tsx')).OutboxPage }),
        },
      ],
    },
    {
      element: <RequireAdministrator />,
      children: [
        {
          path: 'organisations',
          lazy: async () => ({ Component: (await import('../installation/OrganisationsPage.tsx')).OrganisationsPage }),
        },
        {
          path: 'administrators',
          lazy: async () => ({
            Component: (await import('../installation/AdministratorsPage.tsx')).AdministratorsPage,
          }),
        },
        {
          path: 'account-messages',
          lazy: async () => ({ Component: (await import('../outbox/AccountMessagesPage.tsx')).AccountMessagesPage }),
        },
      ],
    },
  ],
}
