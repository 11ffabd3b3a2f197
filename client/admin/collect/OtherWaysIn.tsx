import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormats } from '../i18n/useFormats.ts'
import { useMay } from '../shell/useMay.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { Section } from '../ui/Section.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import classes from './Collect.module.css'
import { useCollectorText } from './collector-text.ts'
import type { Collector } from './collectors.hooks.ts'

/** Collectors that are managed in a part of their own. */
export function OtherWaysIn({ collectors }: { collectors: Collector[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const text = useCollectorText()
  return (
    <Section title={t('collect.others')} help={t('collect.othersHelp')}>
      <DataTable caption={t('collect.others')}>
        <thead>
          <tr>
            <th scope="col">{t('collect.column.collector')}</th>
            <th scope="col">{t('collect.kindLabel')}</th>
            <th scope="col">{t('collect.column.state')}</th>
            <th scope="col" className="numeric">
              {t('collect.column.completed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {collectors.map(one => (
            <tr key={one.id}>
              <th scope="row">
                <Name collector={one} name={text.nameOf(one)} />
                <span className={classes.sub}>{text.areaOf(one)}</span>
              </th>
              <td>{t(one.isAnonymous ? 'collect.kind.anonymous' : `collect.kind.${one.kind}`)}</td>
              <td className={classes.state}>
                <StateBadge tone={one.stopped ? 'closed' : 'open'} label={text.stateOf(one)} />
              </td>
              <td className="numeric">{formats.number(one.completed)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  )
}

function Name({ collector, name }: { collector: Collector; name: string }) {
  const may = useMay()
  if (collector.kind === 'paper' && may('paper.enter')) return <Link to={`paper/${collector.id}`}>{name}</Link>
  if (collector.kind === 'personal') return <Link to={`invitations/${collector.id}`}>{name}</Link>
  return name
}
