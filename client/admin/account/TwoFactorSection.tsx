import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession } from '../session/session.hooks.ts'
import { Section } from '../ui/Section.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import classes from './Account.module.css'
import type { Account } from './account.hooks.ts'
import { TurnOffDialog } from './TurnOffDialog.tsx'

export function TwoFactorSection({ account }: { account: Account }) {
  const { t } = useTranslation()
  const provider = useSession().data?.provider
  const [isAsking, asking] = useDisclosure()
  return (
    <Section title={t('account.twoFactor.title')} help={t('account.twoFactor.help')}>
      <div className={classes.card}>
        <div className={classes.state}>
          <div>
            <StateBadge
              tone={account.hasTwoFactor ? 'open' : 'closed'}
              label={account.hasTwoFactor ? t('account.twoFactor.isOn') : t('account.twoFactor.isOff')}
            />
            {account.hasTwoFactor && (
              <p className={classes.muted}>{t('account.twoFactor.codesLeft', { count: account.backupCodesLeft })}</p>
            )}
            {account.usesProvider && provider && (
              <p className={classes.muted}>{t('account.twoFactor.provider', { name: provider.name })}</p>
            )}
          </div>
          <div className={classes.buttons}>
            {account.hasTwoFactor ? (
              <>
                <Button component={Link} to="/account/backup-codes" variant="default">
                  {t('account.twoFactor.newCodes')}
                </Button>
                <Button variant="default" onClick={asking.open}>
                  {t('account.twoFactor.turnOff')}
                </Button>
              </>
            ) : (
              <Button component={Link} to="/account/two-factor">
                {t('account.twoFactor.turnOn')}
              </Button>
            )}
          </div>
        </div>
      </div>
      <TurnOffDialog isOpen={isAsking} onClose={asking.close} />
    </Section>
  )
}
