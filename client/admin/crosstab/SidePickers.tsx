import { ActionIcon, SegmentedControl, Select } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Crosstab.module.css'
import type { Sides } from './crosstab.hooks.ts'
import { type CrosstabQuery, isFrame } from './crosstab-query.ts'
import { useSideData } from './useSideData.ts'

interface SidePickersProps {
  audiences: Sides
  side: Sides[number]
  query: CrosstabQuery
  onChange: (change: Partial<CrosstabQuery>) => void
}

export function SidePickers({ audiences, side, query, onChange }: SidePickersProps) {
  const { t } = useTranslation()
  const data = useSideData(side)
  const picker = (name: 'rows' | 'columns') => (
    <Select
      label={t(`crosstab.${name}`)}
      placeholder={t('crosstab.type')}
      searchable
      nothingFoundMessage={t('crosstab.nothing')}
      className={classes.side ?? ''}
      maxDropdownHeight={360}
      data={data}
      value={query[name] || null}
      error={query.rows !== '' && query.rows === query.columns ? t('crosstab.same') : undefined}
      // Whoever types wants another question, not to mend the words of this one.
      onFocus={event => event.currentTarget.select()}
      onClick={event => event.currentTarget.select()}
      onChange={value => value && onChange({ [name]: value })}
    />
  )
  // Questions are those of one audience; area, sector, language and wave every audience has.
  const kept = (name: string) => (isFrame(name) ? name : '')
  return (
    <div className={`${classes.pickers} no-print`}>
      <div className={classes.audience}>
        <span id="crosstab-audience" className={classes.label}>
          {t('report.audience')}
        </span>
        <SegmentedControl
          aria-labelledby="crosstab-audience"
          data={audiences.map(({ audience }) => ({ value: audience, label: t(`common.audience.${audience}`) }))}
          value={query.audience}
          onChange={audience =>
            onChange({
              ...{ audience, rows: kept(query.rows), columns: kept(query.columns), where: '', values: [] },
              ...(audience === 'resident' ? { sectors: [] } : {}),
            })
          }
        />
      </div>
      {picker('rows')}
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('crosstab.swap')}
        title={t('crosstab.swap')}
        disabled={!query.rows && !query.columns}
        onClick={() => onChange({ rows: query.columns, columns: query.rows })}
      >
        <IconArrowsExchange size={18} aria-hidden />
      </ActionIcon>
      {picker('columns')}
    </div>
  )
}
