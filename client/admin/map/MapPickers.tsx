import { Button, MultiSelect, Select } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type AreaItem, type AreaMeasure, type AreaReport, areaMeasures } from '../../../reports/areas/area-report.ts'
import { isAudience } from '../../../surveys/definition/is-audience.ts'
import { sectors } from '../../../surveys/taxonomies/sectors.ts'
import { localisedText } from '../../shared/i18n/languages.ts'
import { ReportLanguage } from '../ui/ReportLanguage.tsx'
import classes from './Map.module.css'
import type { MapQuery } from './map-query.ts'

interface MapPickersProps {
  report: AreaReport
  query: MapQuery
  onChange: (change: Partial<MapQuery>) => void
}

const groups = ['responses', 'service', 'language', 'training'] as const
type Group = (typeof groups)[number]

function groupOf(measure: AreaMeasure): Group {
  return groups.find(group => measure.startsWith(group)) ?? 'responses'
}

export function MapPickers({ report, query, onChange }: MapPickersProps) {
  const { t, i18n } = useTranslation()
  const { measure } = query
  const group = groupOf(measure)
  const itemsOf = (of: AreaMeasure) => report.measures.find(one => one.measure === of)?.items ?? []
  const asked = report.measures.map(one => one.measure)
  const labelled = ({ value, label }: AreaItem) =>
    isAudience(value) ? { value, label: t(`common.audience.${value}`) } : { value, label }
  const items = itemsOf(measure)
  // An item that is not offered any more, such as a language that nobody of these sectors met, is still what is shown.
  const chosen = query.item || (items[0]?.value ?? '')
  const offered = items.some(({ value }) => value === chosen) || !chosen ? items : [...items, report.item]
  return (
    <search className={classes.pickers} aria-label={t('map.pickers')}>
      <Select
        label={t('map.measure')}
        allowDeselect={false}
        className={classes.picker ?? ''}
        maxDropdownHeight={360}
        data={groups.map(one => ({
          group: t(`map.groups.${one}`),
          items: areaMeasures
            .filter(candidate => groupOf(candidate) === one && (asked.includes(candidate) || candidate === measure))
            .map(value => ({ value, label: t(`map.measures.${value}`) })),
        }))}
        value={measure}
        onChange={value => {
          const next = areaMeasures.find(candidate => candidate === value)
          if (next) onChange({ measure: next, item: itemsOf(next).some(one => one.value === chosen) ? chosen : '' })
        }}
      />
      <Select
        label={t(`map.items.${group}`)}
        searchable={group !== 'responses'}
        allowDeselect={false}
        nothingFoundMessage={t('map.nothing')}
        className={classes.picker ?? ''}
        maxDropdownHeight={360}
        data={offered.map(labelled)}
        value={chosen}
        onFocus={event => event.currentTarget.select()}
        onChange={item => item && onChange({ item })}
      />
      {report.audience !== 'resident' && (
        <MultiSelect
          clearable
          clearButtonProps={{ 'aria-label': t('report.clear') }}
          label={t('report.sectors')}
          placeholder={query.sectors.length === 0 ? t('report.allSectors') : ''}
          searchable
          className={classes.picker ?? ''}
          data={sectors.terms.map(term => ({ value: term.code, label: localisedText(term.label, i18n.language) }))}
          value={query.sectors}
          onChange={chosenSectors => onChange({ sectors: chosenSectors })}
        />
      )}
      <ReportLanguage language={query.language} onChange={onChange} />
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
        {t('report.print')}
      </Button>
    </search>
  )
}
