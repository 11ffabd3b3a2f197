import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import { say } from '../ui/say.ts'
import classes from './ApiKeys.module.css'
import { type ApiKey, useRevokeApiKey } from './api-keys.hooks.ts'

export function ApiKeyTable({ apiKeys, organisationId }: { apiKeys: ApiKey[]; organisationId: string }) {
  const { t } = useTranslation()
  const revoke = useRevokeApiKey(organisationId)
  const [revoking, setRevoking] = useState<ApiKey | null>(null)
  return (
    <>
      <DataTable caption={t('settings.page.api-keys')} stacks>
        <thead>
          <tr>
            <th scope="col">{t('apiKeys.column.name')}</th>
            <th scope="col">{t('apiKeys.column.allows')}</th>
            <th scope="col">{t('apiKeys.column.state')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('apiKeys.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {apiKeys.map(one => (
            <ApiKeyRow key={one.id} apiKey={one} onRevoke={() => setRevoking(one)} />
          ))}
        </tbody>
      </DataTable>
      {revoking && (
        <ConfirmDialog
          isOpen
          isDangerous
          title={t('apiKeys.revoke.title', { name: revoking.name })}
          detail={t('apiKeys.revoke.detail')}
          yes={t('apiKeys.revoke.yes')}
          isWorking={revoke.isPending}
          error={revoke.error}
          onYes={() =>
            revoke.mutate(revoking.id, {
              onSuccess: () => {
                say(t('apiKeys.revoke.done', { name: revoking.name }))
                setRevoking(null)
              },
            })
          }
          onClose={() => {
            revoke.reset()
            setRevoking(null)
          }}
        />
      )}
    </>
  )
}

function ApiKeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { name, startsWith, madeBy, permissions, isActive, revokedOn, expiresOn, lastUsedOn, createdOn } = apiKey
  const state = isActive ? 'active' : revokedOn ? 'revoked' : 'expired'
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={classes.small}>
          <code>{startsWith}…</code> · {t('apiKeys.madeBy', { name: madeBy.name, date: formats.date(createdOn) })}
        </span>
      </th>
      <td>
        <ul className={classes.permissions}>
          {permissions.map(one => (
            <li key={one}>{t(`apiKeys.permission.${one}`)}</li>
          ))}
        </ul>
      </td>
      <td>
        <StateBadge tone={isActive ? 'open' : 'closed'} label={t(`apiKeys.state.${state}`)} />
        <span className={classes.small}>{t('apiKeys.until', { date: formats.date(revokedOn ?? expiresOn) })}</span>
        <span className={classes.small}>
          {lastUsedOn ? t('apiKeys.lastUsed', { date: formats.date(lastUsedOn) }) : t('apiKeys.neverUsed')}
        </span>
      </td>
      <td className="numeric">
        {isActive && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={t('apiKeys.revoke.for', { name })}
            onClick={onRevoke}
          >
            {t('apiKeys.revoke.action')}
          </Button>
        )}
      </td>
    </tr>
  )
}
