import { Button, FileButton, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addressOf } from '../../shared/api/call.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import classes from './Settings.module.css'
import { type Settings, useDeleteLogo, useUploadLogo } from './settings.hooks.ts'

/** The picture on the cover of printed reports. */
export function LogoSettings({ settings: { id, name, logo } }: { settings: Settings }) {
  const { t } = useTranslation()
  const upload = useUploadLogo(id)
  const remove = useDeleteLogo(id)
  const [revision, setRevision] = useState(0)
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
      {error && <ProblemPanel error={error} />}
      <Group gap="sm">
        <FileButton
          accept="image/png,image/jpeg"
          onChange={file => file && upload.mutate(file, { onSuccess: done(t('settings.logo.saved')) })}
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
