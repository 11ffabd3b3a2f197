import { Button, MultiSelect, Select } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sectors } from '../../../surveys/taxonomies/sectors.ts'
import { localisedText, nativeName, reportLanguages } from '../../shared/i18n/languages.ts'
import type { Assessment, Wave } from '../assessments/assessments.hooks.ts'
import classes from './Report.module.css'
import type { ReportQuery } from './report-query.ts'

interface ReportFiltersProps {
  assessment: Assessment
  wave: Wave
  query: ReportQuery
  onChange: (change: Partial<ReportQuery>) => void
  /** What else can be done with the report. */
  children?: ReactNode
}

export function ReportFilters({ assessment, wave, query, onChange, children }: ReportFiltersProps) {
  const { t, i18n } = useTranslation()
  const isFiltered = query.areas.length + query.audiences.length + query.sectors.length > 0
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('report.clear') } }
  return (
    <search className={classes.filters} aria-label={t('report.filters')}>
      <MultiSelect
        {...clear}
        label={t('report.areas')}
        placeholder={query.areas.length === 0 ? t('report.allAreas') : ''}
        searchable
        className={classes.filter ?? ''}
        data={assessment.areas.map(area => ({ value: area.code, label: area.name }))}
        value={query.areas}
        onChange={areas => onChange({ areas })}
      />
      <MultiSelect
        {...clear}
        label={t('report.audience')}
        placeholder={query.audiences.length === 0 ? t('report.allAudiences') : ''}
        className={classes.filter ?? ''}
        data={wave.audiences.map(({ audience }) => ({ value: audience, label: t(`common.audience.${audience}`) }))}
        value={query.audiences}
        onChange={audiences => onChange({ audiences })}
      />
      <MultiSelect
        {...clear}
        label={t('report.sectors')}
        title={t('report.sectorsHelp')}
        placeholder={query.sectors.length === 0 ? t('report.allSectors') : ''}
        searchable
        className={classes.filter ?? ''}
        data={sectors.terms.map(term => ({ value: term.code, label: localisedText(term.label, i18n.language) }))}
        value={query.sectors}
        onChange={chosen => onChange({ sectors: chosen })}
      />
      <Select
        label={t('report.language')}
        allowDeselect={false}
        className={classes.language ?? ''}
        data={reportLanguages.map(tag => ({ value: tag, label: nativeName(tag) }))}
        value={query.language}
        onChange={language => language && onChange({ language })}
      />
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
        {t('report.print')}
      </Button>
      {children}
      {isFiltered && (
        <Button variant="subtle" onClick={() => onChange({ areas: [], audiences: [], sectors: [] })}>
          {t('report.clear')}
        </Button>
      )}
    </search>
  )
}
