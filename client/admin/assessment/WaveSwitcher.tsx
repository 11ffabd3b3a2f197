import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Wave } from '../assessments/assessments.hooks.ts'
import { StateBadge } from '../ui/StateBadge.tsx'
import classes from './Assessment.module.css'
import type { Tab } from './AssessmentTabs.tsx'

export function WaveSwitcher({ waves, current, tab }: { waves: Wave[]; current: Wave; tab: Tab }) {
  const { t } = useTranslation()
  const state = t(`common.waveState.${current.state}`)
  return (
    <div className={classes.wave}>
      <StateBadge tone={current.state} label={state} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            size="sm"
            miw={0}
            maw="20rem"
            title={current.name}
            aria-label={`${t('assessment.wave')}: ${current.name}`}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {current.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {waves.map(wave => (
            <Menu.Item
              key={wave.number}
              component={Link}
              to={`../${wave.number}/${tab}`}
              relative="path"
              leftSection={wave === current ? <IconCheck size={16} aria-hidden /> : <span className="gap-16" />}
            >
              {t('assessment.waveOption', { name: wave.name, state: t(`common.waveState.${wave.state}`) })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
