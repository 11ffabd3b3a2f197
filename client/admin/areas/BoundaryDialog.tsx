import { Button, Group, Modal, Skeleton, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { say } from '../ui/say.ts'
import classes from './Areas.module.css'
import { type Area, useBoundary, useRemoveBoundary } from './areas.hooks.ts'
import { pathOf } from './outline.ts'

interface BoundaryDialogProps {
  area: Area
  organisationId: string
  onClose: () => void
}

/** The outline alone, as a check that it is the right one; no map from another host is asked for. */
export function BoundaryDialog({ area, organisationId, onClose }: BoundaryDialogProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useBoundary(organisationId, area.id)
  const remove = useRemoveBoundary(organisationId)
  const outline = data && pathOf(data)
  return (
    <Modal
      opened
      onClose={onClose}
      size="34rem"
      title={t('areas.boundary.title', { name: area.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        {error && <ProblemPanel error={error} onRetry={() => void refetch()} />}
        {data === undefined && !error && <Skeleton height="16rem" />}
        {outline && (
          <figure className={classes.outline}>
            <svg viewBox={outline.viewBox} role="img" aria-label={t('areas.boundary.picture', { name: area.name })}>
              <path d={outline.path} fillRule="evenodd" vectorEffect="non-scaling-stroke" />
            </svg>
            <figcaption className={classes.muted}>{t('areas.boundary.points', { count: outline.points })}</figcaption>
          </figure>
        )}
        {remove.error && <ProblemPanel error={remove.error} />}
        <Group justify="space-between">
          <Button
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() =>
              remove.mutate(area.id, {
                onSuccess: () => {
                  say(t('areas.boundary.removed', { name: area.name }))
                  onClose()
                },
              })
            }
          >
            {t('areas.boundary.remove')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
