import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EditAssessment } from './EditAssessment.tsx'
import { EditWave } from './EditWave.tsx'
import { useWave } from './useWave.ts'

/** What was said when it was made can be said better later. */
export function EditButtons() {
  const { t } = useTranslation()
  const { assessment, wave, address } = useWave()
  const [editing, setEditing] = useState<'assessment' | 'wave' | null>(null)
  const close = () => setEditing(null)
  return (
    <Group gap="xs" mb="md">
      <Button variant="default" size="compact-sm" onClick={() => setEditing('assessment')}>
        {t('assessment.edit.button')}
      </Button>
      {wave.state !== 'archived' && (
        <Button variant="default" size="compact-sm" onClick={() => setEditing('wave')}>
          {t('assessment.editWave.button')}
        </Button>
      )}
      {editing === 'assessment' && (
        <EditAssessment assessment={assessment} organisationId={address.organisationId} onClose={close} />
      )}
      {editing === 'wave' && <EditWave wave={wave} address={address} onClose={close} />}
    </Group>
  )
}
