import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../ui/Note.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { otherErrors } from '../ui/problem.ts'
import { say } from '../ui/say.ts'
import { type Area, useSaveAreas } from './areas.hooks.ts'
import { PastedPreview } from './PastedPreview.tsx'
import { readPastedAreas } from './pasted-areas.ts'

interface PasteAreasProps {
  organisationId: string
  existing: Area[]
  onSaved: (codes: string[]) => void
  onCancel?: () => void
}

/** Nothing is sent until every line can be read. */
export function PasteAreas({ organisationId, existing, onSaved, onCancel }: PasteAreasProps) {
  const { t } = useTranslation()
  const save = useSaveAreas(organisationId)
  const [text, setText] = useState('')
  const deferred = useDeferredValue(text)
  const lines = useMemo(() => readPastedAreas(deferred, existing), [deferred, existing])
  const wrong = lines.filter(line => line.error).length

  function submit() {
    const areas = lines.map(line => line.area)
    save.mutate(areas, {
      onSuccess: () => {
        say(t('areas.saved', { count: areas.length }))
        setText('')
        onSaved(areas.map(area => area.code))
      },
    })
  }

  return (
    <Stack gap="md">
      <Textarea
        label={t('areas.pasting.label')}
        description={t('areas.pasting.help')}
        placeholder={t('areas.pasting.example')}
        autosize
        minRows={5}
        maxRows={14}
        spellCheck={false}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {lines.length === 0 && <p>{t('areas.pasting.empty')}</p>}
        {wrong > 0 && <Note tone="warning" detail={t('areas.pasting.wrong', { count: wrong })} />}
        {lines.length > 0 && wrong === 0 && (
          <Note tone="info" detail={t('areas.pasting.ready', { count: lines.length })} />
        )}
      </div>
      {lines.length > 0 && <PastedPreview lines={lines} />}
      {save.error && <ProblemPanel error={save.error} others={otherErrors(save.error, [])} />}
      <Group justify="flex-end">
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
        <Button disabled={lines.length === 0 || wrong > 0} loading={save.isPending} onClick={submit}>
          {t('areas.pasting.save', { count: lines.length })}
        </Button>
      </Group>
    </Stack>
  )
}
