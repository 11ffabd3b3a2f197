import { Progress, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useWave } from '../assessment/useWave.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { Section } from '../ui/Section.tsx'
import { CodingDesk } from './CodingDesk.tsx'
import { ThemeList } from './ThemeList.tsx'
import classes from './Themes.module.css'
import { type CodedQuestion, useCodedQuestions } from './themes.hooks.ts'
import { useUnsaved } from './useUnsaved.ts'

const keyOf = ({ audience, question }: CodedQuestion) => `${audience}.${question}`

/** Free text is read here, bare, and coded into themes; only these reach the report. */
export function ThemesTab() {
  const { t, i18n } = useTranslation()
  const { address } = useWave()
  const [search, setSearch] = useSearchParams()
  const [isGoingOn, setGoingOn] = useState(false)
  const { unsaved, leaving } = useUnsaved()
  const list = useCodedQuestions(address, i18n.language)
  if (list.error && !list.data) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <LoadingPage isPart />
  const { questions } = list.data
  const chosen =
    questions.find(one => keyOf(one) === search.get('question')) ??
    questions.find(({ texts, coded }) => coded < texts) ??
    questions.find(({ texts }) => texts > 0)
  if (!chosen) {
    const why = questions.length === 0 ? 'noQuestions' : 'noTexts'
    return <EmptyState title={t(`themes.${why}.title`)} detail={t(`themes.${why}.detail`)} />
  }
  const { audience, question } = chosen
  const at = questions.indexOf(chosen)
  const following = [...questions.slice(at + 1), ...questions.slice(0, at)].find(({ texts, coded }) => coded < texts)
  const labelOf = (one: CodedQuestion) => `${t(`common.audience.${one.audience}`)}: ${one.label}`
  function choose(value: string, goesOn: boolean) {
    setGoingOn(goesOn)
    setSearch({ question: value }, { replace: true })
  }
  const inQuestion = { ...address, audience, question }
  return (
    <Section title={t('themes.title')} help={t('themes.help')}>
      <div className={classes.head}>
        <Select
          label={t('themes.question')}
          allowDeselect={false}
          data={questions.map(one => ({
            value: keyOf(one),
            label:
              one.coded < one.texts
                ? t('themes.questionLeft', { question: labelOf(one), count: one.texts - one.coded })
                : labelOf(one),
          }))}
          value={keyOf(chosen)}
          onChange={value => value && choose(value, false)}
        />
        <div className={classes.progress}>
          <p role="status">{t('themes.progress', { coded: chosen.coded, count: chosen.texts })}</p>
          <Progress
            value={chosen.texts === 0 ? 0 : (100 * chosen.coded) / chosen.texts}
            aria-label={t('themes.progressOf')}
          />
        </div>
      </div>
      <div className={classes.beside}>
        <CodingDesk
          key={`${address.wave} ${keyOf(chosen)}`}
          address={inQuestion}
          question={chosen}
          isGoingOn={isGoingOn}
          unsaved={unsaved}
          other={following && { label: labelOf(following), onChoose: () => choose(keyOf(following), true) }}
        />
        <ThemeList address={address} question={chosen} />
      </div>
      {leaving}
    </Section>
  )
}
