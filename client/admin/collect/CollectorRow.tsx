import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconExternalLink, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormats } from '../i18n/useFormats.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import classes from './Collect.module.css'
import { useCollectorText } from './collector-text.ts'
import type { Collector } from './collectors.hooks.ts'

export interface CollectorActs {
  onEdit: (collector: Collector) => void
  onClose: (collector: Collector) => void
  onReopen: (collector: Collector) => void
}

interface CollectorRowProps {
  collector: Collector
  acts: CollectorActs | null
}

export function CollectorRow({ collector, acts }: CollectorRowProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const text = useCollectorText()
  const which = text.whichOf(collector)
  const audience = t(`common.audience.${collector.audience}`)
  return (
    <tr>
      <th scope="row">
        {text.nameOf(collector)}
        <span className={classes.sub}>
          {collector.label ? `${audience} · ${text.areaOf(collector)}` : text.areaOf(collector)}
        </span>
      </th>
      <td>
        <div className={classes.link}>
          <code className={classes.url}>{new URL(collector.url).pathname}</code>
          <ActionIcon
            component="a"
            href={collector.url}
            target="_blank"
            rel="noreferrer"
            variant="subtle"
            color="gray"
            aria-label={`${t('collect.openLinkFor', which)} ${t('common.newTab')}`}
          >
            <IconExternalLink size={16} aria-hidden />
          </ActionIcon>
        </div>
        <div className={classes.link}>
          <CopyButton
            size="compact-sm"
            value={collector.url}
            label={t('collect.copyLink')}
            ariaLabel={t('collect.copyLinkFor', which)}
          />
          {collector.kind === 'open_link' && (
            <Button
              component={Link}
              to={`${collector.id}/posters`}
              size="compact-sm"
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              aria-label={t('collect.postersFor', which)}
            >
              {t('collect.posters')}
            </Button>
          )}
        </div>
      </td>
      <td className={classes.state}>
        <StateBadge tone={collector.stopped ? 'closed' : 'open'} label={text.stateOf(collector)} />
      </td>
      <td className="numeric">{formats.number(collector.completed)}</td>
      {acts && (
        <td className={classes.acts}>
          <CollectorMenu collector={collector} acts={acts} label={t('collect.actsFor', which)} />
        </td>
      )}
    </tr>
  )
}

function CollectorMenu({ collector, acts, label }: { collector: Collector; acts: CollectorActs; label: string }) {
  const { t } = useTranslation()
  const hasEnded = collector.stopped === 'date' || collector.stopped === 'count'
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => acts.onEdit(collector)}>{t('collect.edit')}</Menu.Item>
        {!collector.stopped && <Menu.Item onClick={() => acts.onClose(collector)}>{t('collect.closeLink')}</Menu.Item>}
        {collector.stopped && (
          <Menu.Item onClick={() => (hasEnded ? acts.onEdit(collector) : acts.onReopen(collector))}>
            {t('collect.reopenLink')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
