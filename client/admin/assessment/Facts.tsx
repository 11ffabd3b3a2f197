import { useTranslation } from 'react-i18next'
import type { Assessment, Wave } from '../assessments/assessments.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import classes from './Overview.module.css'

const namesShown = 8

export function Facts({ assessment, wave }: { assessment: Assessment; wave: Wave }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const release = wave.latestRelease
  const names = assessment.areas.map(area => area.name)
  const rest = names.length - namesShown
  const shown = names.slice(0, namesShown).join(', ')
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('assessment.wave')}</dt>
        <dd>{wave.name}</dd>
        <dd>
          {wave.openedOn ? t('assessment.opened', { date: formats.date(wave.openedOn) }) : t('assessment.notOpened')}
        </dd>
        {wave.startsOn && wave.state === 'planned' && (
          <dd>{t('assessment.starts', { date: formats.date(wave.startsOn) })}</dd>
        )}
        {wave.endsOn && !wave.closedOn && <dd>{t('assessment.ends', { date: formats.date(wave.endsOn) })}</dd>}
        {wave.closedOn && <dd>{t('assessment.closed', { date: formats.date(wave.closedOn) })}</dd>}
      </div>
      <div>
        <dt>{t('assessment.report')}</dt>
        <dd>
          {release
            ? t('assessment.releaseInfo', {
                number: release.number,
                date: formats.date(release.releasedOn),
                responses: t('assessments.responseCount', { count: release.responses }),
              })
            : t('assessment.noRelease')}
        </dd>
        {wave.unreleased > 0 && <dd>{t('assessment.unreleased', { count: wave.unreleased })}</dd>}
      </div>
      <div>
        <dt>{t('assessments.areaCount', { count: names.length })}</dt>
        <dd>{rest > 0 ? t('assessment.andMore', { names: shown, count: rest }) : shown}</dd>
      </div>
      {assessment.purpose && (
        <div>
          <dt>{t('assessment.purpose')}</dt>
          <dd className={classes.purpose}>{assessment.purpose}</dd>
        </div>
      )}
    </dl>
  )
}
