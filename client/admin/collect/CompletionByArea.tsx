import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Audience } from '../../../surveys/definition/definition.ts'
import type { Completion } from '../assessment/assessment.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { matches } from '../ui/matches.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { Section } from '../ui/Section.tsx'
import { ShowMore, useFirstRows } from '../ui/ShowMore.tsx'
import classes from './Collect.module.css'

interface CompletionByAreaProps {
  areas: Completion['areas']
  audiences: Audience[]
}

export function CompletionByArea({ areas, audiences }: CompletionByAreaProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isOnlyMissing, setOnlyMissing] = useState(false)
  const shown = areas.filter(area => matches(text, [area.name, area.code]) && (!isOnlyMissing || totalOf(area) === 0))
  const [rowsShown, more] = useFirstRows(shown)
  return (
    <Section title={t('collect.byArea')}>
      <div className={classes.tools}>
        <SearchField label={t('collect.findArea')} value={text} onChange={setText} />
        <Checkbox
          label={t('collect.onlyMissing')}
          checked={isOnlyMissing}
          onChange={event => setOnlyMissing(event.currentTarget.checked)}
        />
      </div>
      {shown.length === 0 ? (
        <p role="status">{isOnlyMissing && !text ? t('collect.noneMissing') : t('areas.nothingFound', { text })}</p>
      ) : (
        <DataTable caption={t('collect.byArea')}>
          <thead>
            <tr>
              <th scope="col">{t('collect.column.area')}</th>
              {audiences.map(audience => (
                <th key={audience} scope="col" className="numeric">
                  {t(`common.audience.${audience}`)}
                </th>
              ))}
              <th scope="col" className="numeric">
                {t('common.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rowsShown.map(area => (
              <AreaRow key={area.code} area={area} audiences={audiences} />
            ))}
          </tbody>
        </DataTable>
      )}
      <ShowMore {...more} />
    </Section>
  )
}

function AreaRow({ area, audiences }: { area: Completion['areas'][number]; audiences: Audience[] }) {
  const formats = useFormats()
  const total = totalOf(area)
  return (
    <tr>
      <th scope="row">{area.name}</th>
      {audiences.map(audience => (
        <td key={audience} className="numeric">
          {formats.number(area.completed[audience] ?? 0)}
        </td>
      ))}
      <td className={`numeric ${total === 0 ? classes.zero : ''}`}>{formats.number(total)}</td>
    </tr>
  )
}

function totalOf(area: Completion['areas'][number]): number {
  return Object.values(area.completed).reduce((sum, count) => sum + count, 0)
}
