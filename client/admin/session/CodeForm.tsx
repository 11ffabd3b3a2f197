import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldError } from '../ui/problem.ts'
import classes from './EntryLayout.module.css'
import { RefusedNote } from './RefusedNote.tsx'
import { useSignInCode } from './session.hooks.ts'

/** The second step: the code of the app, or one of those kept for when the phone is gone. */
export function CodeForm({ onStartAgain }: { onStartAgain: () => void }) {
  const { t } = useTranslation()
  const signIn = useSignInCode()
  const [kind, setKind] = useState<'app' | 'backup'>('app')
  const [code, setCode] = useState('')
  const isApp = kind === 'app'

  function submit(event: FormEvent) {
    event.preventDefault()
    signIn.mutate({ kind, code }, { onError: () => setCode('') })
  }

  function change() {
    setKind(isApp ? 'backup' : 'app')
    setCode('')
    signIn.reset()
  }

  return (
    <form onSubmit={submit} className={classes.card}>
      <Stack gap="md">
        {signIn.error && <RefusedNote error={signIn.error} />}
        <TextInput
          key={kind}
          name="code"
          data-autofocus
          autoFocus
          autoComplete={isApp ? 'one-time-code' : 'off'}
          inputMode={isApp ? 'numeric' : 'text'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
          required
          withAsterisk={false}
          label={isApp ? t('session.code.app') : t('session.code.backup')}
          description={isApp ? t('session.code.appHelp') : t('session.code.backupHelp')}
          error={fieldError(signIn.error, 'code')}
          value={code}
          onChange={event => setCode(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {t('session.code.submit')}
        </Button>
        <div className={classes.links}>
          <Anchor component="button" type="button" onClick={change}>
            {isApp ? t('session.code.useBackup') : t('session.code.useApp')}
          </Anchor>
          <Anchor component="button" type="button" onClick={onStartAgain}>
            {t('session.code.startAgain')}
          </Anchor>
        </div>
      </Stack>
    </form>
  )
}
