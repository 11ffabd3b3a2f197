import 'survey-core/survey-core.fontless.min.css'
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import type { Definition } from '../../../../surveys/definition/definition.ts'
import { directionOf } from '../../../shared/i18n/languages.ts'
import classes from './Preview.module.css'
import { previewModel } from './preview-model.ts'

interface PreviewProps {
  definition: Definition
  language: string
}

/** The questionnaire as respondents would answer it; what is typed stays in this page and is forgotten. */
export function Preview({ definition, language }: PreviewProps) {
  const { t } = useTranslation()
  const [round, setRound] = useState(0)
  const [model, setModel] = useState<Model | null>(null)
  const done = t('questionnaires.viewer.previewDone')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round starts with a new model
  useEffect(() => {
    let isCurrent = true
    previewModel(definition, language, done).then(
      made => {
        if (isCurrent) setModel(made)
      },
      error => console.error(error),
    )
    return () => {
      isCurrent = false
    }
  }, [definition, language, done, round])
  return (
    <section className={classes.preview} aria-label={t('questionnaires.viewer.previewTitle')}>
      <div className={classes.head}>
        <div>
          <p className={classes.title}>{t('questionnaires.viewer.preview')}</p>
          <p>{t('questionnaires.viewer.previewHelp')}</p>
        </div>
        <Button flex="none" size="compact-sm" variant="subtle" onClick={() => setRound(round + 1)}>
          {t('questionnaires.viewer.again')}
        </Button>
      </div>
      <div lang={language} dir={directionOf(language)} className={classes.screen}>
        {model && <Survey key={`${language}-${round}`} model={model} />}
      </div>
    </section>
  )
}
