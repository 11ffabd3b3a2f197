import { ActionIcon, Menu } from '@mantine/core'
import { IconClipboardText, IconDots, IconDownload, IconPolygon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { addressOf } from '../../shared/api/call.ts'

interface MoreMenuProps {
  organisationId: string
  hasBoundaries: boolean
  onPaste: () => void
}

/** What is done with areas now and then. */
export function MoreMenu({ organisationId, hasBoundaries, onPaste }: MoreMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="input-sm" aria-label={t('areas.more')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconClipboardText size={16} aria-hidden />} onClick={onPaste}>
          {t('areas.paste')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to={`/o/${organisationId}/areas/boundaries`}
          leftSection={<IconPolygon size={16} aria-hidden />}
        >
          {t('areas.boundary.import')}
        </Menu.Item>
        {hasBoundaries && (
          <Menu.Item
            component="a"
            download
            href={addressOf('GET /organisations/:organisationId/areas.geojson', { params: { organisationId } })}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('areas.boundary.download')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
