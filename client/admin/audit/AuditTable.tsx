import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import classes from './Audit.module.css'
import type { AuditEntry } from './audit.hooks.ts'
import { useAuditWords } from './sentence.ts'

export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const { t } = useTranslation()
  return (
    <DataTable caption={t('settings.page.audit')} stacks>
      <thead>
        <tr>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.person')}</th>
          <th scope="col">{t('audit.action')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <AuditRow key={entry.number} entry={entry} />
        ))}
      </tbody>
    </DataTable>
  )
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useAuditWords()
  const { actor, apiKey } = entry
  return (
    <tr>
      <td className={classes.when}>{formats.moment(entry.at)}</td>
      <td>
        {actor ? actor.name || t('audit.gone') : t('audit.server')}
        {apiKey && (
          <span className={classes.small}>{t('audit.byKey', { name: apiKey.name || t('audit.goneKey') })}</span>
        )}
      </td>
      <td>
        <details className={classes.details}>
          <summary>{words.what(entry)}</summary>
          <AuditDetails entry={entry} />
        </details>
      </td>
    </tr>
  )
}

/** Everything that stands in the log, for whoever has to be exact. */
function AuditDetails({ entry: { number, action, target, details, hash } }: { entry: AuditEntry }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const hasDetails = Object.keys(details).length > 0
  return (
    <dl className={classes.facts}>
      <dt>{t('audit.number')}</dt>
      <dd>{formats.number(number)}</dd>
      <dt>{t('audit.code')}</dt>
      <dd>
        <code>{action}</code>
      </dd>
      <dt>{t('audit.target')}</dt>
      <dd>
        <code>{target}</code>
      </dd>
      {hasDetails && (
        <>
          <dt>{t('audit.details')}</dt>
          <dd>
            <code>{JSON.stringify(details)}</code>
          </dd>
        </>
      )}
      <dt>{t('audit.hash')}</dt>
      <dd>
        <code>{hash}</code>
      </dd>
    </dl>
  )
}
