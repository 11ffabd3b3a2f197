import { Button, SegmentedControl } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import { useLeaveGuard } from '../ui/useLeaveGuard.tsx'
import classes from './Board.module.css'
import { type Progress, useSetTargets } from './board.hooks.ts'
import { TargetsTable } from './TargetsTable.tsx'
import { type Drafts, readTargets, targetRows } from './targets.ts'

const kinds = ['area', 'sector'] as const

interface TargetsFormProps {
  progress: Progress
  address: WaveAddress
  canChange: boolean
}

export function TargetsForm({ progress, address, canChange }: TargetsFormProps) {
  const { t } = useTranslation()
  const save = useSetTargets(address)
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const [wrong, setWrong] = useState<string[]>([])
  const [audience, setAudience] = useState(progress.audiences[0]?.audience)
  const [kind, setKind] = useState<(typeof kinds)[number]>('area')
  const shown = progress.audiences.find(one => one.audience === audience)
  const hasSectors = (shown?.sectors.length ?? 0) > 0
  const leaving = useLeaveGuard(drafts.size > 0)
  const rows = targetRows(progress)

  function change(values: ReadonlyMap<string, string>) {
    save.reset()
    setWrong(wrong.filter(key => !values.has(key)))
    setDrafts(new Map([...drafts, ...values]))
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const read = readTargets(rows, drafts)
    setWrong(read.wrong)
    if (read.wrong.length > 0) return
    save.mutate(read.targets, {
      onSuccess: () => {
        setDrafts(new Map())
        say(t('board.targets.saved'))
      },
    })
  }

  return (
    <form onSubmit={submit} noValidate>
      {leaving}
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={t('collect.audience')}
          data={progress.audiences.map(one => ({ value: one.audience, label: t(`common.audience.${one.audience}`) }))}
          value={audience ?? ''}
          onChange={value => setAudience(progress.audiences.find(one => one.audience === value)?.audience)}
        />
        {hasSectors && (
          <SegmentedControl
            aria-label={t('board.targets.by')}
            data={kinds.map(one => ({ value: one, label: t(`board.targets.by_${one}`) }))}
            value={kind}
            onChange={value => setKind(kinds.find(one => one === value) ?? 'area')}
          />
        )}
      </div>
      {shown && (
        <TargetsTable
          progress={shown}
          kind={hasSectors ? kind : 'area'}
          rows={rows.filter(row => row.audience === shown.audience)}
          drafts={drafts}
          wrong={wrong}
          canChange={canChange}
          onChange={change}
        />
      )}
      {save.error && <ProblemPanel error={save.error} />}
      {canChange && (
        <div className={classes.foot}>
          <Button type="submit" loading={save.isPending} disabled={drafts.size === 0}>
            {t('board.targets.save')}
          </Button>
          <span role="status">
            {wrong.length > 0
              ? t('board.targets.wrong', { count: wrong.length })
              : drafts.size > 0
                ? t('board.targets.unsaved')
                : ''}
          </span>
        </div>
      )}
    </form>
  )
}
