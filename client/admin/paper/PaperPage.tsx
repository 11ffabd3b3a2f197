import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { type Collector, useCollectors } from '../collect/collectors.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { useMay } from '../shell/useMay.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { AddPaper } from './AddPaper.tsx'

/** Paper collectors of the wave: print, hand out, type in. */
export function PaperPage() {
  const { t } = useTranslation()
  const { wave, address } = useWave()
  const collectors = useCollectors(address)
  const [isAdding, adding] = useDisclosure()
  const canAdd = useMay()('collection.manage') && (wave.state === 'planned' || wave.state === 'open')
  if (collectors.error && !collectors.data)
    return <ProblemPanel error={collectors.error} onRetry={() => void collectors.refetch()} />
  if (!collectors.data) return <LoadingPage isPart />
  const paper = collectors.data.filter(one => one.kind === 'paper')
  const add = canAdd && (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={adding.open}>
      {t('paper.add')}
    </Button>
  )
  return (
    <>
      {paper.length === 0 ? (
        <EmptyState title={t('paper.empty.title')} detail={t('paper.empty.detail')}>
          {add}
        </EmptyState>
      ) : (
        <Section title={t('paper.title')} help={t('paper.help')} actions={add}>
          <DataTable caption={t('paper.title')}>
            <thead>
              <tr>
                {(['name', 'audience', 'area', 'done', 'actions'] as const).map(column => (
                  <th key={column} scope="col" className={column === 'done' ? 'numeric' : undefined}>
                    {t(`paper.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {paper.map(one => (
                <PaperRow key={one.id} collector={one} />
              ))}
            </tbody>
          </DataTable>
        </Section>
      )}
      {isAdding && <AddPaper onClose={adding.close} />}
    </>
  )
}

function PaperRow({ collector }: { collector: Collector }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const name = collector.label || t('paper.unnamed')
  return (
    <tr>
      <th scope="row">
        <Link to={collector.id}>{name}</Link>
      </th>
      <td>{t(`common.audience.${collector.audience}`)}</td>
      <td>{collector.area?.name ?? t('paper.allAreas')}</td>
      <td className="numeric">{formats.number(collector.completed)}</td>
      <td>
        <Button
          component={Link}
          to={`${collector.id}/print`}
          size="compact-sm"
          variant="subtle"
          aria-label={t('paper.printOf', { name })}
        >
          {t('paper.print')}
        </Button>
        <Button
          component={Link}
          to={`${collector.id}/type`}
          size="compact-sm"
          variant="subtle"
          aria-label={t('paper.typeOf', { name })}
        >
          {t('paper.type')}
        </Button>
      </td>
    </tr>
  )
}
