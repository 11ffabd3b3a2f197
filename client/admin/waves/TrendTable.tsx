import { useTranslation } from 'react-i18next'
import { numberFormats } from '../../../reports/charts/numbers.ts'
import { changeText, trendValueText } from '../../../reports/charts/trend-change.ts'
import { trendWords } from '../../../reports/charts/trend-words.ts'
import type { Trend, TrendFigure, TrendRow } from '../../../reports/waves/trend.ts'
import { DataTable } from '../ui/DataTable.tsx'
import classes from './Waves.module.css'

export function TrendTable({ figure, trend }: { figure: TrendFigure; trend: Trend }) {
  const { t } = useTranslation()
  const { language, waves } = trend
  const words = trendWords(language)
  const hasMatched = figure.rows.some(({ matched }) => matched !== null)
  return (
    <DataTable caption={t('report.tableFor', { title: figure.label })}>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          {waves.map(({ number, name }) => (
            <th key={number} scope="col" className="numeric">
              {name}
            </th>
          ))}
          <th scope="col" className="numeric">
            {words.difference}
          </th>
          {hasMatched && <th scope="col">{words.pairs}</th>}
        </tr>
      </thead>
      <tbody>
        {figure.rows.map(row => (
          <Row key={row.key} row={row} language={language} hasMatched={hasMatched} />
        ))}
      </tbody>
    </DataTable>
  )
}

function Row({ row, language, hasMatched }: { row: TrendRow; language: string; hasMatched: boolean }) {
  const words = trendWords(language)
  const change = changeText(row, language)
  return (
    <tr>
      <th scope="row">
        {row.label}
        {row.measure !== 'share' && <span className={classes.small}>{words.measures[row.measure]}</span>}
      </th>
      {row.values.map((value, wave) => {
        const { text, interval, isWithheld } = trendValueText(value, row.measure, language)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the waves of a trend do not move
          <td key={wave} className={`numeric ${isWithheld ? classes.withheld : ''}`}>
            {text}
            {interval && <span className={classes.small}>{interval}</span>}
          </td>
        )
      })}
      <td className="numeric" data-clear={row.change.shown && row.change.isClear === true}>
        {change.difference && <strong className={classes.difference}>{change.difference}</strong>}
        {change.interval && <span className={classes.small}>{change.interval}</span>}
        <span className={classes.small}>{change.verdict}</span>
      </td>
      {hasMatched && <td>{row.matched && <Matched matched={row.matched} language={language} />}</td>}
    </tr>
  )
}

function Matched({ matched, language }: { matched: NonNullable<TrendRow['matched']>; language: string }) {
  const words = trendWords(language)
  const { count } = numberFormats(language)
  const p = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 })
  return (
    <>
      n = {count(matched.pairs)}
      <span className={classes.small}>
        {words.gained}: {count(matched.gained)} · {words.lost}: {count(matched.lost)}
      </span>
      <span className={classes.small}>
        {words.p} = {p.format(matched.p)}
      </span>
    </>
  )
}
