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
  return (
    <Radio.Group
      label={t('benchmark.group')}
      value={group}
      onChange={id => onPick(groups.find(one => one.id === id)?.id ?? 'all')}
    >
      <div className={classes.groups}>
        {groups.map(({ id, label, state, responses }) => (
          <Radio
            key={id}
            value={id}
            disabled={state !== 'shown' && id !== group}
            label={
              id === 'sector' && !label ? t('benchmark.groups.sectorUnknown') : t(`benchmark.groups.${id}`, { label })
            }
            description={
              state === 'shown' ? t('benchmark.responses', { count: responses ?? 0 }) : t(`benchmark.refused.${state}`)
            }
          />
        ))}
      </div>
    </Radio.Group>
  )
}
