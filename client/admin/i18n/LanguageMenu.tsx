import { Button, Menu } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { nativeName } from '../../shared/i18n/languages.ts'
import { staffLanguages } from './languages.ts'
import { changeLanguage } from './start.ts'

export function LanguageMenu({ position = 'top-start' }: { position?: 'top-start' | 'bottom-end' }) {
  const { t, i18n } = useTranslation()
  return (
    <Menu position={position}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconLanguage size={16} aria-hidden />}
          aria-label={`${t('shell.language')}: ${nativeName(i18n.language)}`}
        >
          {nativeName(i18n.language)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('shell.language')}>
        {staffLanguages.map(language => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={language === i18n.language ? <IconCheck size={16} aria-hidden /> : <span className="gap-16" />}
            onClick={() => void changeLanguage(language)}
          >
            {nativeName(language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
