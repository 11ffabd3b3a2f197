import { Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import { fieldError, otherErrors } from '../ui/problem.ts'
import type { ReviewedResponse } from './review.hooks.ts'

export type DialogAct = 'ask' | 'exclude' | 'include' | 'erase'

interface ActDialogProps {
  act: DialogAct
  response: ReviewedResponse
  isWorking: boolean
  error: unknown
  onYes: (text: string, isNotEligible: boolean) => void
  onClose: () => void
}

/** Says what an act means, and asks for the words that belong to it; erasing asks for the name of what will be lost. */
export function ActDialog({ act, response, isWorking, error, onYes, onClose }: ActDialogProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [text, setText] = useState('')
  const [typed, setTyped] = useState('')
  const [isNotEligible, setNotEligible] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const name = response.provider?.name ?? formats.date(response.receivedOn)
  const needsText = act !== 'include'
  const isConfirmed = act !== 'erase' || typed.trim().toLowerCase() === name.toLowerCase()
  const missingText =
    isMissing && text.trim() === '' ? t(`review.dialog.${act === 'ask' ? 'ask' : 'exclude'}.missing`) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(true)
    if ((!needsText || text.trim() !== '') && isConfirmed) onYes(text.trim(), isNotEligible)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`review.dialog.${act}.title`)}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{t(`review.dialog.${act}.detail`, { name, email: response.contact?.email ?? '' })}</Text>
          {error ? <ProblemPanel error={error} others={otherErrors(error, ['text'])} /> : null}
          {needsText && (
            <Textarea
              label={t(`review.dialog.${act}.label`)}
              description={t('review.dialog.hint')}
              autosize
              minRows={3}
              maxLength={4000}
              data-autofocus
              error={missingText ?? fieldError(error, 'text')}
              value={text}
              onChange={event => setText(event.currentTarget.value)}
            />
          )}
          {act === 'exclude' && (
            <Checkbox
              label={t('review.dialog.exclude.notEligible')}
              description={t('review.dialog.exclude.notEligibleHelp')}
              checked={isNotEligible}
              onChange={event => setNotEligible(event.currentTarget.checked)}
            />
          )}
          {act === 'erase' && (
            <TextInput
              label={t('review.dialog.erase.confirm', { name })}
              autoComplete="off"
              error={isMissing && !isConfirmed ? t('review.dialog.erase.unlike', { name }) : undefined}
              value={typed}
              onChange={event => setTyped(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={isWorking} {...(act === 'erase' ? { color: 'red' } : {})}>
              {t(`review.dialog.${act}.yes`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
