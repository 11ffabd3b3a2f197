import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Join.module.css'
import type { HeldInvitation } from './join.hooks.ts'

export function InvitationFacts({ invitation }: { invitation: HeldInvitation }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { role, provider, email, expiresOn } = invitation
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('join.role')}</dt>
        <dd>
          <strong>{t(`shell.role.${role}`)}</strong>
          {provider && `, ${provider}`}
        </dd>
        <dd>{t(`people.may.${role}`)}</dd>
      </div>
      <div>
        <dt>{t('join.email')}</dt>
        <dd>{email}</dd>
      </div>
      <div>
        <dt>{t('join.expires')}</dt>
        <dd>{formats.date(expiresOn)}</dd>
      </div>
    </dl>
  )
}
