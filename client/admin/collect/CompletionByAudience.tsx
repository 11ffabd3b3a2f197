import { useTranslation } from 'react-i18next'
import type { Completion } from '../assessment/assessment.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { Section } from '../ui/Section.tsx'

export function CompletionByAudience({ audiences }: { audiences: Completion['audiences'] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <Section title={t('collect.byAudience')} help={t('collect.completionHelp')}>
      <DataTable caption={t('collect.byAudience')}>
        <thead>
          <tr>
            <th scope="col">{t('collect.column.audience')}</th>
            <th scope="col" className="numeric">
              {t('collect.column.invited')}
            </th>
            <th scope="col" className="numeric">
              {t('collect.column.completed')}
            </th>
            <th scope="col" className="numeric">
              {t('collect.column.rate')}
            </th>
          </tr>
        </thead>
        <tbody>
          {audiences.map(({ audience, invited, completed }) => (
            <tr key={audience}>
              <th scope="row">{t(`common.audience.${audience}`)}</th>
              <td className="numeric">{invited === null ? t('collect.invitedUnknown') : formats.number(invited)}</td>
              <td className="numeric">{formats.number(completed)}</td>
              <td className="numeric">{invited === null ? '–' : formats.percent(completed / invited)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  )
}
