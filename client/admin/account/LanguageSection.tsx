import { Group, Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nativeName } from '../../shared/i18n/languages.ts'
import { isStaffLanguage, type StaffLanguage, staffLanguages } from '../i18n/languages.ts'
import { changeLanguage } from '../i18n/start.ts'
import { Section } from '../ui/Section.tsx'
import classes from './Account.module.css'

export function LanguageSection() {
  const { t, i18n } = useTranslation()
  // Until its texts have come.
  const [wanted, setWanted] = useState<StaffLanguage | null>(null)

  async function change(language: StaffLanguage) {
    setWanted(language)
    await changeLanguage(language)
    setWanted(null)
  }

  return (
    <Section title={t('account.language')} help={t('account.languageHelp')}>
      <div className={classes.card}>
        <Radio.Group
          aria-label={t('account.language')}
          value={wanted ?? i18n.language}
          onChange={language => {
            if (isStaffLanguage(language)) void change(language)
          }}
        >
          <Group gap="lg">
            {staffLanguages.map(language => (
              <Radio key={language} value={language} label={<span lang={language}>{nativeName(language)}</span>} />
            ))}
          </Group>
        </Radio.Group>
      </div>
    </Section>
  )
}
