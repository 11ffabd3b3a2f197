import { Button, MultiSelect, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sectors } from '../../../surveys/taxonomies/sectors.ts'
import { localisedText, nativeName, reportLanguages } from '../../shared/i18n/languages.ts'
import type { Assessment } from '../assessments/assessments.hooks.ts'
import { ReportLanguage } from '../ui/ReportLanguage.tsx'
import classes from './Crosstab.module.css'
import type { Sides } from './crosstab.hooks.ts'
import { type CrosstabQuery, isFrame, type ListName } from './crosstab-query.ts'
import { useSideData } from './useSideData.ts'

interface CrosstabFiltersProps {
  assessment: Assessment
  side: Sides[number]
  query: CrosstabQuery
  onChange: (change: Partial<CrosstabQuery>) => void
}

const filters = ['waves', 'areas', 'sectors', 'languages', 'values'] as const
const unfiltered = { where: '', waves: [], areas: [], sectors: [], languages: [], values: [] }

export function CrosstabFilters({ assessment, side, query, onChange }: CrosstabFiltersProps) {
  const { t, i18n } = useTranslation()
  const questions = useSideData(side, { hasFrame: false })
  const areTwoQuestions = query.rows !== '' && query.columns !== '' && !isFrame(query.rows) && !isFrame(query.columns)
  const isFiltered = query.where !== '' || filters.some(name => query[name].length > 0)
  const list = (name: ListName, label: string, all: string, data: { value: string; label: string }[]) => (
    <MultiSelect
      clearable
      clearButtonProps={{ 'aria-label': t('crosstab.clearOne', { label }) }}
      searchable
      label={label}
      placeholder={query[name].length === 0 ? all : ''}
      className={classes.filter ?? ''}
      data={data}
      value={query[name]}
      // One filter at a time: two would single people out.
      onChange={values => onChange(name === 'values' ? { values } : { ...unfiltered, [name]: values })}
    />
  )
  const condition = side.questions.find(({ name }) => name === query.where)
  return (
    <search className={`${classes.filters} no-print`} aria-label={t('report.filters')}>
      <p className={classes.oneFilter}>{t('crosstab.oneFilter')}</p>
      {side.waves.length > 1 &&
        list(
          'waves',
          t('crosstab.waves'),
          t('crosstab.allWaves'),
          side.waves.map(({ number, name }) => ({ value: String(number), label: name })),
        )}
      {list(
        'areas',
        t('report.areas'),
        t('report.allAreas'),
        assessment.areas.map(({ code, name }) => ({ value: code, label: name })),
      )}
      {side.audience !== 'resident' &&
        list(
          'sectors',
          t('report.sectors'),
          t('report.allSectors'),
          sectors.terms.map(({ code, label }) => ({ value: code, label: localisedText(label, i18n.language) })),
        )}
      {list(
        'languages',
        t('crosstab.languages'),
        t('crosstab.allLanguages'),
        reportLanguages.map(tag => ({ value: tag, label: nativeName(tag) })),
      )}
      <Select
        label={t('crosstab.where')}
        description={areTwoQuestions ? t('crosstab.whereTwo') : undefined}
        placeholder={t('crosstab.everybody')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('crosstab.clearOne', { label: t('crosstab.where') }) }}
        disabled={areTwoQuestions}
        className={classes.filter ?? ''}
        data={questions}
        value={areTwoQuestions ? null : query.where || null}
        onChange={where => onChange({ ...unfiltered, where: where ?? '' })}
      />
      {condition &&
        !areTwoQuestions &&
        list('values', t('crosstab.values'), t('crosstab.chooseValues'), condition.choices)}
      <ReportLanguage language={query.language} onChange={onChange} />
      {isFiltered && (
        <Button variant="subtle" onClick={() => onChange(unfiltered)}>
          {t('report.clear')}
        </Button>
      )}
    </search>
  )
}
