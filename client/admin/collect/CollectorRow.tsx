import { ActionIcon, Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import classes from './Collect.module.css'
import type { Collector } from './collectors.hooks.ts'

interface CollectorRowProps {
  collector: Collector
  canChange: boolean
  onClose: () => void
  onReopen: () => void
}

export function CollectorRow({ collector, canChange, onClose, onReopen }: CollectorRowProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const area = collector.area?.name ?? t('collect.allAreas')
  const which = { audience: t(`common.audience.${collector.audience}`), area }
  return (
    <tr>
      <th scope="row">{which.audience}</th>
      <td>{area}</td>
      <td>
        <div className={classes.link}>
          <code className={classes.url}>{new URL(collector.url).pathname}</code>
          <CopyButton
            size="compact-sm"
            value={collector.url}
            label={t('collect.copyLink')}
            ariaLabel={t('collect.copyLinkFor', which)}
          />
          <ActionIcon
            component="a"
            href={collector.url}
            target="_blank"
            rel="noreferrer"
            variant="subtle"
            color="gray"
            aria-label={`${t('collect.openLinkFor', which)} ${t('common.newTab')}`}
          >
            <IconExternalLink size={18} aria-hidden />
          </ActionIcon>
          {canChange && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={t(collector.isOpen ? 'collect.closeLinkFor' : 'collect.reopenLinkFor', which)}
              onClick={collector.isOpen ? onClose : onReopen}
            >
              {t(collector.isOpen ? 'collect.closeLink' : 'collect.reopenLink')}
            </Button>
          )}
        </div>
      </td>
      <td>
        <StateBadge
          tone={collector.isOpen ? 'open' : 'closed'}
          label={t(collector.isOpen ? 'collect.isOpen' : 'collect.isClosed')}
        />
      </td>
      <td className="numeric">{formats.number(collector.completed)}</td>
    </tr>
  )
}
