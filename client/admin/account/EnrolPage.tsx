import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { nextPage } from '../session/next-page.ts'
import { useSession } from '../session/session.hooks.ts'
import { Note } from '../ui/Note.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import classes from './Account.module.css'
import { useBeginTwoFactor, useConfirmTwoFactor } from './account.hooks.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { ConfirmStep } from './ConfirmStep.tsx'
import { ScanStep } from './ScanStep.tsx'
import { Step } from './Step.tsx'

/** Password, app, backup codes. With `next` it leads back to the page of an organisation that asked for it. */
export function EnrolPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const user = useSession().data?.user
  const begin = useBeginTwoFactor()
  const confirm = useConfirmTwoFactor()
  const next = search.has('next') ? nextPage(search) : '/account'

  if (user?.hasTwoFactor && !confirm.data)
    return (
      <>
        <PageHeader title={t('account.enrol.alreadyOn')}>
          <p>{t('account.enrol.alreadyOnHelp')}</p>
        </PageHeader>
        <Button component={Link} to={next}>
          {t('account.enrol.next')}
        </Button>
      </>
    )
  return (
    <>
      <PageHeader title={t('account.enrol.title')}>
        <p>{t('account.enrol.intro')}</p>
      </PageHeader>
      {search.has('next') && !confirm.data && (
        <div className={classes.required}>
          <Note tone="info" detail={t('account.enrol.required')} />
        </div>
      )}
      {!begin.data && (
        <Step key="1" number={1} title={t('account.enrol.confirmTitle')}>
          <ConfirmStep
            submit={t('account.enrol.next')}
            error={begin.error}
            isPending={begin.isPending}
            onSubmit={password => begin.mutate(password)}
          />
        </Step>
      )}
      {begin.data && !confirm.data && (
        <Step key="2" number={2} title={t('account.enrol.scanTitle')}>
          <ScanStep
            {...begin.data}
            error={confirm.error}
            isPending={confirm.isPending}
            onSubmit={code => confirm.mutate(code)}
          />
        </Step>
      )}
      {confirm.data && (
        <Step key="3" number={3} title={t('account.codes.title')}>
          <BackupCodes
            codes={confirm.data.backupCodes}
            email={user?.email ?? ''}
            onDone={() => void navigate(next, { replace: true })}
          />
        </Step>
      )}
    </>
  )
}
