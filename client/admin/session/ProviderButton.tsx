import { Button } from '@mantine/core'
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import classes from './EntryLayout.module.css'
import { useProviderSignIn } from './session.hooks.ts'

export function ProviderButton({ name, next }: { name: string; next: string }) {
  const { t } = useTranslation()
  const begin = useProviderSignIn()
  return (
    <div className={classes.provider}>
      <p className={classes.or}>
        <span>{t('session.signIn.or')}</span>
      </p>
      {begin.error && <ProblemPanel error={begin.error} />}
      <Button
        variant="default"
        size="md"
        fullWidth
        leftSection={<IconBuildingCommunity size={18} aria-hidden />}
        loading={begin.isPending || begin.isSuccess}
        onClick={() => begin.mutate(next)}
      >
        {t('session.signIn.provider', { name })}
      </Button>
    </div>
  )
}
