import { Button, FileButton, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addressOf } from '../../shared/api/call.ts'
import { ApiProblem } from '../../shared/api/failures.ts'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import classes from './Settings.module.css'
import { type Settings, useDeleteLogo, useUploadLogo } from './settings.hooks.ts'

const refusals = {
  'unsupported-media-type': 'kind',
  'body-too-large': 'large',
  'file-unusable': 'unusable',
} as const

/** The picture on the cover of printed reports. */
export function LogoSettings({ settings: { id, name, logo } }: { settings: Settings }) {
  const { t } = useTranslation()
  const upload = useUploadLogo(id)
  const remove = useDeleteLogo(id)
  const [revision, setRevision] = useState(0)
  const forgetFile = useRef<() => void>(null)
  const done = (words: string) => () => {
    setRevision(before => before + 1)
    say(words)
  }
  const error = upload.error ?? remove.error
  const address = addressOf('GET /organisations/:organisationId/logo', { params: { organisationId: id } })
  return (
    <section aria-labelledby="logo" className={classes.logo}>
      <h2 id="logo">{t('settings.logo.title')}</h2>
      <p>{t('settings.logo.help')}</p>
      {logo && (
        <img
          className={classes.logoPicture}
          src={`${address}?${revision}`}
          width={logo.width}
          height={logo.height}
          alt={t('settings.logo.alt', { name })}
        />
      )}
      {error && <LogoProblem error={error} />}
      <Group gap="sm">
        <FileButton
          accept="image/png,image/jpeg"
          // The same file can be chosen again once it has been mended.
          resetRef={forgetFile}
          onChange={file => {
            if (file) upload.mutate(file, { onSuccess: done(t('settings.logo.saved')) })
            forgetFile.current?.()
          }}
        >
          {props => (
            <Button {...props} variant="default" loading={upload.isPending}>
              {logo ? t('settings.logo.replace') : t('settings.logo.choose')}
            </Button>
          )}
        </FileButton>
        {logo && (
          <Button
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess: done(t('settings.logo.removed')) })}
          >
            {t('settings.logo.remove')}
          </Button>
        )}
      </Group>
    </section>
  )
}

/** What is wrong with a picture is everyday and needs no request number; whatever else went wrong does. */
function LogoProblem({ error }: { error: Error }) {
  const { t } = useTranslation()
  const slug = error instanceof ApiProblem ? error.slug : ''
  const cause = Object.entries(refusals).find(([one]) => one === slug)?.[1]
  if (!cause) return <ProblemPanel error={error} />
  return (
    <Note
      tone="error"
      title={t(`settings.logo.refused.${cause}.title`)}
      detail={t(`settings.logo.refused.${cause}.detail`)}
      isAlert
    />
  )
}
