import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate } from 'react-router'
import { useSession } from '../session/session.hooks.ts'
import { PageHeader } from '../ui/PageHeader.tsx'
import { useRenewBackupCodes } from './account.hooks.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { ConfirmStep } from './ConfirmStep.tsx'
import { Step } from './Step.tsx'

export function BackupCodesPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const user = useSession().data?.user
  const renew = useRenewBackupCodes()
  if (!user?.hasTwoFactor) return <Navigate to="/account" replace />
  return (
    <>
      <PageHeader title={t('account.codes.renewTitle')}>
        <p>{t('account.codes.renewIntro')}</p>
      </PageHeader>
      {renew.data ? (
        <Step key="codes" title={t('account.codes.title')}>
          <BackupCodes codes={renew.data.backupCodes} email={user.email} onDone={() => void navigate('/account')} />
        </Step>
      ) : (
        <Step key="confirm" title={t('account.enrol.confirmTitle')}>
          <ConfirmStep
            submit={t('account.codes.renew')}
            error={renew.error}
            isPending={renew.isPending}
            onSubmit={password => renew.mutate(password)}
          />
        </Step>
      )}
    </>
  )
}
