import { Button, Select } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Codebook } from '../../../surveys/codebook/codebook.ts'
import type { Definition } from '../../../surveys/definition/definition.ts'
import { bestLanguage, nativeName } from '../../shared/i18n/languages.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { filterPages } from './filter-pages.ts'
import { groupNumbers } from './groups.ts'
import { QuestionPage } from './QuestionPage.tsx'
import classes from './VersionViewer.module.css'
import { viewedPages } from './version-view.ts'

const Preview = lazy(async () => ({ default: (await import('./preview/Preview.tsx')).Preview }))

export function VersionViewer({ definition, codebook }: { definition: Definition; codebook: Codebook }) {
  const { t, i18n } = useTranslation()
  const [text, setText] = useState('')
  const [group, setGroup] = useState<string | null>(null)
  const [language, setLanguage] = useState(() => bestLanguage([i18n.language], definition.languages) ?? 'en')
  const [hasPreview, preview] = useDisclosure(matchMedia('(min-width: 80rem)').matches)
  const pages = useMemo(() => viewedPages(definition, codebook), [definition, codebook])
  const shown = filterPages(pages, { text, group, language })
  const count = shown.reduce((sum, page) => sum + page.items.length, 0)
  return (
    <>
      <div className={classes.tools}>
        <SearchField label={t('questionnaires.viewer.search')} value={text} onChange={setText} />
        <Select
          aria-label={t('questionnaires.viewer.group')}
          placeholder={t('questionnaires.viewer.allGroups')}
          clearable
          clearButtonProps={{ 'aria-label': t('questionnaires.viewer.allGroups') }}
          className={classes.group ?? ''}
          data={groupNumbers.map(number => ({ value: number, label: t(`questionnaires.groups.${number}`) }))}
          value={group}
          onChange={setGroup}
        />
        <Select
          aria-label={t('questionnaires.viewer.language')}
          allowDeselect={false}
          className={classes.language ?? ''}
          data={definition.languages.map(tag => ({ value: tag, label: nativeName(tag) }))}
          value={language}
          onChange={tag => tag && setLanguage(tag)}
        />
        <Button
          variant="default"
          aria-pressed={hasPreview}
          leftSection={hasPreview ? <IconEyeOff size={16} aria-hidden /> : <IconEye size={16} aria-hidden />}
          onClick={preview.toggle}
        >
          {t('questionnaires.viewer.tabPreview')}
        </Button>
      </div>
      <div className={classes.columns} data-preview={hasPreview}>
        <div>
          <p role="status" className={classes.count}>
            {count > 0 ? t('questionnaires.viewer.shown', { count }) : t('questionnaires.viewer.nothing')}
          </p>
          {shown.map(page => (
            <QuestionPage key={page.name} page={page} language={language} />
          ))}
        </div>
        {hasPreview && (
          <Suspense fallback={<LoadingPage rows={4} isPart />}>
            <Preview definition={definition} language={language} />
          </Suspense>
        )}
      </div>
    </>
  )
}
