import { Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Paper.module.css'
import type { Decision } from './resolution.ts'

interface Version {
  who: string
  words: string
}

interface DifferenceRowProps {
  label: string
  first: Version
  second: Version
  canBeOther: boolean
  decision: Decision | null
  error: string | undefined
  onDecide: (decision: Decision) => void
  /** Where something else is typed. */
  children: ReactNode
}

const decisions = ['first', 'second', 'other'] as const

export function DifferenceRow(props: DifferenceRowProps) {
  const { t } = useTranslation()
  const { first, second, decision } = props
  return (
    <div className={classes.difference}>
      <Radio.Group
        label={props.label}
        error={props.error}
        value={decision}
        onChange={value => {
          const chosen = decisions.find(one => one === value)
          if (chosen) props.onDecide(chosen)
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="first" label={first.words} description={t('paper.firstBy', { name: first.who })} />
          <Radio value="second" label={second.words} description={t('paper.secondBy', { name: second.who })} />
          {props.canBeOther && <Radio value="other" label={t('paper.other')} description={t('paper.otherHelp')} />}
        </Stack>
      </Radio.Group>
      {decision === 'other' && <div className={classes.other}>{props.children}</div>}
    </div>
  )
}
