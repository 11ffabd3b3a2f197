import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { say } from '../ui/say.ts'
import { type Series, useDeleteSeries } from './indicators.hooks.ts'

interface DeleteSeriesProps {
  series: Series
  organisationId: string
  onClose: () => void
}

export function DeleteSeries({ series, organisationId, onClose }: DeleteSeriesProps) {
  const { t } = useTranslation()
  const remove = useDeleteSeries(organisationId)
  const named = { name: series.name, year: String(series.year) }
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t('indicators.remove.title', named)}
      detail={t('indicators.remove.detail', { count: series.values })}
      yes={t('indicators.remove.yes')}
      isWorking={remove.isPending}
      error={remove.error}
      onYes={() =>
        remove.mutate(series, {
          onSuccess: () => {
            say(t('indicators.remove.done', named))
            onClose()
          },
        })
      }
      onClose={onClose}
    />
  )
}
