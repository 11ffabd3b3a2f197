import { Kbd, Modal } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ShortcutHelp.module.css'

const shortcuts = [
  { keys: ['/'], does: 'search' },
  { keys: ['g', 'a'], does: 'assessments' },
  { keys: ['g', 'q'], does: 'questionnaires' },
  { keys: ['g', 'r'], does: 'areas' },
  { keys: ['?'], does: 'help' },
] as const

export function ShortcutHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
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
            <dd>{t(`shell.shortcut.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
