import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Benchmark.module.css'
import type { Benchmark, GroupId } from './own.hooks.ts'

interface GroupPickerProps {
  benchmark: Benchmark
  onPick(group: GroupId): void
}

/** The groups with their size, or why they are not shown. */
export function GroupPicker({ benchmark: { group, groups }, onPick }: GroupPickerProps) {
  const { t } = useTranslation()
  const nameOf = ({ id, label }: Benchmark['groups'][number]) =>
    id === 'sector' && !label ? t('benchmark.groups.sectorUnknown') : t(`benchmark.groups.${id}`, { label })
  const factOf = ({ state, responses }: Benchmark['groups'][number]) =>
    state === 'shown' ? t('benchmark.responses', { count: responses ?? 0 }) : t(`benchmark.refused.${state}`)
  const chosen = groups.find(({ id }) => id === group)
  return (
    <>
      <Radio.Group
        className="no-print"
        label={t('benchmark.group')}
        value={group}
        onChange={id => onPick(groups.find(one => one.id === id)?.id ?? 'all')}
      >
        <div className={classes.groups}>
          {groups.map(one => (
            <Radio
              key={one.id}
              value={one.id}
              disabled={one.state !== 'shown' && one.id !== group}
              label={nameOf(one)}
              description={factOf(one)}
            />
          ))}
        </div>
      </Radio.Group>
      {chosen && (
        <p className={classes.printedGroup}>
          {t('benchmark.group')}: <b>{nameOf(chosen)}</b> ({factOf(chosen)})
        </p>
      )}
    </>
  )
}
