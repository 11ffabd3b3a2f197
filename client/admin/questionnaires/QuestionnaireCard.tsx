import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { localisedText } from '../../shared/i18n/languages.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { useMay } from '../shell/useMay.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Note } from '../ui/Note.tsx'
import { say } from '../ui/say.ts'
import classes from './Questionnaires.module.css'
import { type Questionnaire, usePublishNewest } from './questionnaires.hooks.ts'

interface QuestionnaireCardProps {
  questionnaire: Questionnaire
  organisationId: string
}

export function QuestionnaireCard({ questionnaire, organisationId }: QuestionnaireCardProps) {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  const may = useMay()
  const publish = usePublishNewest(organisationId)
  const [isAsking, asking] = useDisclosure()
  const versions = questionnaire.versions.toSorted((a, b) => b.version - a.version)
  const next = questionnaire.latestVersion + 1
  return (
    <section className={classes.card} aria-labelledby={questionnaire.id}>
      <p className={classes.audience}>{t(`common.audience.${questionnaire.audience}`)}</p>
      <h2 id={questionnaire.id} className={classes.title}>
        {localisedText(questionnaire.title, i18n.language)}
      </h2>
      {questionnaire.newerInLibrary && (
        <Note tone="info" title={t('questionnaires.newer')} detail={t('questionnaires.newerDetail')}>
          {may('questionnaires.manage') && (
            <Button mt="sm" size="compact-sm" onClick={asking.open}>
              {t('questionnaires.publish')}
            </Button>
          )}
        </Note>
      )}
      <ul className={classes.versions}>
        {versions.map(one => (
          <li key={one.version}>
            <Link to={`${questionnaire.id}/${one.version}`} className={classes.version}>
              {t('questionnaires.version', { version: String(one.version) })}
            </Link>
            <span>
              {[
                t('questionnaires.questionCount', { count: one.questionCount }),
                formats.list(one.languages.map(formats.language)),
                t('questionnaires.published', { date: formats.date(one.publishedOn) }),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('questionnaires.publishConfirm.title')}
        detail={t('questionnaires.publishConfirm.detail', { version: String(next) })}
        yes={t('questionnaires.publishConfirm.yes')}
        isWorking={publish.isPending}
        error={publish.error}
        onYes={() =>
          publish.mutate(questionnaire.id, {
            onSuccess: ({ latestVersion }) => {
              say(t('questionnaires.publishedSaid', { version: String(latestVersion) }))
              asking.close()
            },
          })
        }
        onClose={asking.close}
      />
    </section>
  )
}
