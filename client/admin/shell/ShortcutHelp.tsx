import { Kbd, Modal } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useSession } from '../session/session.hooks.ts'
import classes from './ShortcutHelp.module.css'
import { sectionsFor } from './sections.ts'

export function ShortcutHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { organisationId } = useParams()
  const permissions = useSession().data?.organisations.find(one => one.id === organisationId)?.permissions ?? []
  const shortcuts = [
    { keys: ['/'], does: t('shell.shortcut.search') },
    ...sectionsFor(permissions).map(({ key, path }) => ({
      keys: ['g', key],
      does: t('shell.shortcut.section', { name: t(`shell.${path}`) }),
    })),
    { keys: ['?'], does: t('shell.shortcut.help') },
  ]
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('shell.shortcuts')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <dl className={classes.list}>
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className={classes.row}>
            <dt>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && <span className={classes.then}>{t('shell.shortcut.thenKey')}</span>}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
