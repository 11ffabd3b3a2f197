import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import { useAreas } from '../areas/areas.hooks.ts'
import { helpContactsOf } from '../areas/help-contacts-of.ts'
import { useWave } from '../assessment/useWave.ts'
import { type Collector, useCollectors } from '../collect/collectors.hooks.ts'
import { useVersion } from '../questionnaires/questionnaires.hooks.ts'
import { viewedPages } from '../questionnaires/version-view.ts'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { usePrintLight } from '../shell/usePrintLight.ts'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { NotFound } from '../ui/NotFound.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { useRequiredParam } from '../ui/useRequiredParam.ts'
import { CardSheet } from './CardSheet.tsx'
import { Poster } from './Poster.tsx'
import { type PosterChoice, PosterOptions } from './PosterOptions.tsx'
import classes from './Posters.module.css'
import { contactsFor, minutesFor, type Printed } from './printed.ts'

/** Posters and cards of one open link, as they will be printed. */
export function PostersPage() {
  const { wave, address } = useWave()
  const collectors = useCollectors(address)
  const collectorId = useRequiredParam('collectorId')
  const collector = collectors.data?.find(one => one.id === collectorId && one.kind === 'open_link')
  const plan = wave.audiences.find(one => one.audience === collector?.audience)
  const version = useVersion(address.organisationId, plan?.questionnaireId ?? '', plan?.version ?? 0, {
    isKnown: plan !== undefined,
  })
  const error = collectors.error ?? version.error
  if (error) {
    const retry = () => void (collectors.error ? collectors.refetch() : version.refetch())
    return <ProblemPanel error={error} onRetry={retry} />
  }
  if (collectors.data && !collector) return <NotFound />
  if (!collector || !version.data) return <LoadingPage isPart rows={8} />
  return <Sheets collector={collector} version={version.data} />
}

type Version = NonNullable<ReturnType<typeof useVersion>['data']>

function Sheets({ collector, version }: { collector: Collector; version: Version }) {
  const { t } = useTranslation()
  const { assessment } = useWave()
  const organisation = useOrganisation()
  const { languages, title } = version.definition
  const [choice, setChoice] = useState<PosterChoice>({ form: 'poster', paper: 'a4', languages, isDiscreet: false })
  const areas = useAreas(organisation.id).data
  usePrintLight()
  const questionCount = useMemo(
    () => viewedPages(version.definition, version.codebook).reduce((sum, page) => sum + page.items.length, 0),
    [version],
  )
  const contacts = helpContactsOf(collector.area ? [collector.area] : assessment.areas, areas ?? [])
  const printedIn = (language: string): Printed => ({
    language,
    title: localisedText(title, language),
    organisation: organisation.name,
    address: `${collector.url}?language=${language}`,
    shownAddress: collector.url.replace(/^https?:\/\//, ''),
    minutes: minutesFor(questionCount),
    isResident: collector.audience === 'resident',
    isDiscreet: choice.isDiscreet,
    helpContacts: contactsFor(contacts, language),
  })
  const Sheet = choice.form === 'poster' ? Poster : CardSheet
  const shown = languages.filter(language => choice.languages.includes(language))
  return (
    <div className={classes.page} data-paper={choice.paper}>
      <style>{`@page { size: ${choice.paper === 'a4' ? 'A4' : 'letter'}; margin: 0 }`}</style>
      <PosterOptions
        collector={collector}
        languages={languages}
        choice={choice}
        onChange={part => setChoice(before => ({ ...before, ...part }))}
      />
      <h2 className="visually-hidden">{t('posters.preview')}</h2>
      <div className={classes.sheets}>
        {shown.map(language => (
          <Sheet key={language} printed={printedIn(language)} />
        ))}
      </div>
    </div>
  )
}
