import { Button, Modal } from '@mantine/core'
import { IconClipboardText, IconFileUpload, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOrganisation } from '../shell/useOrganisation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingPage } from '../ui/LoadingPage.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageProblem } from '../ui/PageProblem.tsx'
import { AreaDialogs, type AreaTask } from './AreaDialogs.tsx'
import { AreaTree } from './AreaTree.tsx'
import { useAreas } from './areas.hooks.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { PasteAreas } from './PasteAreas.tsx'

export function AreasPage() {
  const { t } = useTranslation()
  const { id } = useOrganisation()
  const { data, error, refetch } = useAreas(id)
  const [task, setTask] = useState<AreaTask | null>(null)
  const [isPasting, setPasting] = useState(false)
  const title = t('areas.title')
  if (error && !data) return <PageProblem error={error} title={title} onRetry={() => void refetch()} />
  if (!data) return <LoadingPage rows={8} />
  const pasteButton = (
    <Button
      variant="default"
      leftSection={<IconClipboardText size={16} aria-hidden />}
      onClick={() => setPasting(true)}
    >
      {t('areas.paste')}
    </Button>
  )
  const importButton = (
    <Button
      component={Link}
      to={`/o/${id}/areas/import`}
      variant={data.length === 0 ? 'filled' : 'default'}
      leftSection={<IconFileUpload size={16} aria-hidden />}
    >
      {t('areas.import')}
    </Button>
  )
  const addButton = (
    <Button
      variant={data.length === 0 ? 'default' : 'filled'}
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setTask({ kind: 'edit', area: null })}
    >
      {t('areas.add')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={title}
        actions={
          data.length > 0 && (
            <>
              {importButton}
              {addButton}
              <MoreMenu
                organisationId={id}
                hasBoundaries={data.some(area => area.hasBoundary)}
                onPaste={() => setPasting(true)}
              />
            </>
          )
        }
      >
        <p>{t('areas.intro')}</p>
      </PageHeader>
      {data.length === 0 ? (
        <EmptyState title={t('areas.empty.title')} detail={t('areas.empty.detail')}>
          {importButton}
          {pasteButton}
          {addButton}
        </EmptyState>
      ) : (
        <AreaTree areas={data} onTask={setTask} />
      )}
      <Modal
        opened={isPasting}
        onClose={() => setPasting(false)}
        size="56rem"
        title={t('areas.pasting.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <PasteAreas
          organisationId={id}
          existing={data}
          onSaved={() => setPasting(false)}
          onCancel={() => setPasting(false)}
        />
      </Modal>
      <AreaDialogs task={task} areas={data} organisationId={id} onClose={() => setTask(null)} />
    </>
  )
}
