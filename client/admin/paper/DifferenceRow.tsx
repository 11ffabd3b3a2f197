import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Paper.module.css'
import type { Decision } from './resolution.ts'

interface Version {
  who: string
  words: string
}

interface DifferenceRowProps {
  name: string
  label: string
  first: Version
  second: Version
  canBeBlank: boolean
  decision: Decision | null
  error: string | undefined
  onDecide: (decision: Decision) => void
}

const decisions = ['first', 'second', 'blank'] as const

export function DifferenceRow(props: DifferenceRowProps) {
  const { t } = useTranslation()
  const { first, second, canBeBlank, decision } = props
  return (
    <Radio.Group
      className={classes.difference ?? ''}
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
        {canBeBlank && <Radio value="blank" label={t('paper.blank')} description={t('paper.neither')} />}
      </Stack>
    </Radio.Group>
  )
}
