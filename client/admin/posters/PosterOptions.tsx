import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { nativeName } from '../../shared/i18n/languages.ts'
import { useCollectorText } from '../collect/collector-text.ts'
import type { Collector } from '../collect/collectors.hooks.ts'
import classes from './Posters.module.css'
import { type Paper, papers } from './printed.ts'

const forms = ['poster', 'cards'] as const

export interface PosterChoice {
  form: (typeof forms)[number]
  paper: Paper
  languages: string[]
  isDiscreet: boolean
}

interface PosterOptionsProps {
  collector: Collector
  languages: string[]
  choice: PosterChoice
  onChange: (part: Partial<PosterChoice>) => void
}

export function PosterOptions({ collector, languages, choice, onChange }: PosterOptionsProps) {
  const { t } = useTranslation()
  const { whichOf } = useCollectorText()
  return (
    <div className={classes.bar}>
      <Link to="../" relative="path" className={classes.back}>
        {t('posters.back')}
      </Link>
      <h2>{t('posters.title', whichOf(collector))}</h2>
      <div className={classes.options}>
        <Radio.Group
          label={t('posters.form')}
          value={choice.form}
          onChange={value => onChange({ form: forms.find(one => one === value) ?? choice.form })}
        >
          <Stack gap="xs" mt="xs">
            {forms.map(form => (
              <Radio key={form} value={form} label={t(`posters.forms.${form}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={t('posters.paper')}
          value={choice.paper}
          onChange={value => onChange({ paper: papers.find(one => one === value) ?? choice.paper })}
        >
          <Stack gap="xs" mt="xs">
            {papers.map(paper => (
              <Radio key={paper} value={paper} label={t(`posters.papers.${paper}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox.Group
          label={t('posters.languages')}
          value={choice.languages}
          onChange={chosen => onChange({ languages: chosen })}
        >
          <Stack gap="xs" mt="xs">
            {languages.map(language => (
              <Checkbox key={language} value={language} label={nativeName(language)} lang={language} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Checkbox
          maw="20rem"
          label={t('posters.discreet')}
          description={t('posters.discreetHelp')}
          checked={choice.isDiscreet}
          onChange={event => onChange({ isDiscreet: event.currentTarget.checked })}
        />
      </div>
      <Group>
        <Button
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={choice.languages.length === 0}
          onClick={() => print()}
        >
          {t('posters.print')}
        </Button>
        <p role="status">{choice.languages.length === 0 ? t('posters.noLanguage') : t('posters.printHelp')}</p>
      </Group>
    </div>
  )
}
