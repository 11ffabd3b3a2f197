import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localisedText } from '../../shared/i18n/languages.ts'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'
import { useFormats } from '../i18n/useFormats.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { type Label, type Theme, type ThemeAct, useThemeAct } from './themes.hooks.ts'

interface ThemeDialogProps {
  address: WaveAddress
  act: ThemeAct['act']
  theme: Theme
  others: Theme[]
  onClose: () => void
}

export function ThemeDialog({ address, act, theme, others, onClose }: ThemeDialogProps) {
  const { t, i18n } = useTranslation()
  const change = useThemeAct(address, theme.id)
  const [into, setInto] = useState<string | null>(null)
  const name = localisedText(theme.label, i18n.language)
  const run = (given: ThemeAct) => change.mutate(given, { onSuccess: onClose })
  if (act === 'rename')
    return (
      <RenameDialog
        theme={theme}
        error={change.error}
        isWorking={change.isPending}
        onLabel={label => run({ act, label })}
        onClose={onClose}
      />
    )
  return (
    <ConfirmDialog
      isOpen
      title={t(`themes.${act}.title`, { name })}
      detail={t(`themes.${act}.detail`, { count: theme.everywhere })}
      yes={t(`themes.${act}.yes`)}
      isDangerous={act === 'delete'}
      isDisabled={act === 'merge' && into === null}
      isWorking={change.isPending}
      error={change.error}
      onYes={() => (act === 'delete' ? run({ act }) : into && run({ act, into }))}
      onClose={onClose}
    >
      {act === 'merge' && (
        <Select
          label={t('themes.merge.into')}
          data={others.map(({ id, label }) => ({ value: id, label: localisedText(label, i18n.language) }))}
          value={into}
          onChange={setInto}
        />
      )}
    </ConfirmDialog>
  )
}

/** Of reports; where one is empty, the name stands. */
const languages = ['en', 'es', 'fr', 'ar']

interface RenameDialogProps {
  theme: Theme
  error: unknown
  isWorking: boolean
  onLabel: (label: Label) => void
  onClose: () => void
}

function RenameDialog({ theme, error, isWorking, onLabel, onClose }: RenameDialogProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [label, setLabel] = useState<Label>({ default: '', ...theme.label })
  function submit(event: FormEvent) {
    event.preventDefault()
    const filled = Object.entries(label).flatMap(([key, words]) => (words.trim() ? [[key, words.trim()]] : []))
    if (label.default.trim()) onLabel({ default: label.default, ...Object.fromEntries(filled) })
  }
  const field = (key: string, words: string) => (
    <TextInput
      key={key}
      label={words}
      dir="auto"
      maxLength={80}
      autoComplete="off"
      {...(key === 'default' ? { 'data-autofocus': true, description: t('themes.add.hint') } : {})}
      value={label[key] ?? ''}
      onChange={event => setLabel({ ...label, [key]: event.currentTarget.value })}
    />
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('themes.rename.title')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {field('default', t('themes.rename.name'))}
          {languages.map(tag => field(tag, t('themes.rename.in', { language: formats.language(tag) })))}
          {error ? <ProblemPanel error={error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={isWorking} disabled={label.default.trim() === ''}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
