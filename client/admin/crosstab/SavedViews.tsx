import { ActionIcon, Button, Menu, Modal, Stack, TextInput } from '@mantine/core'
import { IconBookmark, IconDots, IconLink } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { useMay } from '../shell/useMay.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ProblemPanel } from '../ui/ProblemPanel.tsx'
import result from '../ui/Result.module.css'
import { say } from '../ui/say.ts'
import classes from './Crosstab.module.css'
import {
  type AssessmentAddress,
  useDeleteView,
  useRenameView,
  useSaveView,
  useViews,
  type View,
} from './crosstab.hooks.ts'

interface SavedViewsProps {
  params: AssessmentAddress
  /** The address as it is now. */
  saved: Record<string, string>
  canSave: boolean
  onOpen: (query: Record<string, string>) => void
}

export function SavedViews({ params, saved, canSave, onOpen }: SavedViewsProps) {
  const { t } = useTranslation()
  const views = useViews(params)
  const save = useSaveView(params)
  const [isNaming, setNaming] = useState(false)
  return (
    <section className={`${classes.views} no-print`} aria-label={t('crosstab.views.title')}>
      <h2 className={classes.viewsTitle}>{t('crosstab.views.title')}</h2>
      {views.data?.views.length === 0 && <p className={result.note}>{t('crosstab.views.none')}</p>}
      <ul className={classes.viewList}>
        {views.data?.views.map(view => (
          <SavedView key={view.id} view={view} params={params} onOpen={() => onOpen(view.query)} />
        ))}
      </ul>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconBookmark size={16} aria-hidden />}
        disabled={!canSave}
        onClick={() => setNaming(true)}
      >
        {t('crosstab.views.save')}
      </Button>
      {isNaming && (
        <NameDialog
          title={t('crosstab.views.save')}
          error={save.error}
          isWorking={save.isPending}
          onClose={() => setNaming(false)}
          onName={name =>
            save.mutate(
              { name, query: saved },
              {
                onSuccess: () => {
                  setNaming(false)
                  say(t('crosstab.views.saved', { name }))
                },
              },
            )
          }
        />
      )}
    </section>
  )
}

function SavedView({ view, params, onOpen }: { view: View; params: AssessmentAddress; onOpen: () => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const rename = useRenameView(params)
  const remove = useDeleteView(params)
  const isCoordinator = useMay()('assessments.manage')
  const [act, setAct] = useState<'rename' | 'delete' | null>(null)
  const link = `${location.origin}${location.pathname}?${new URLSearchParams(view.query)}`
  return (
    <li className={classes.view}>
      <Button
        variant="subtle"
        size="compact-sm"
        title={t('crosstab.views.by', { name: view.createdBy ?? '–', date: formats.date(view.createdOn) })}
        onClick={onOpen}
      >
        {view.name}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('crosstab.views.more', { name: view.name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconLink size={16} aria-hidden />}
            onClick={() => void navigator.clipboard.writeText(link).then(() => say(t('common.copied')))}
          >
            {t('crosstab.views.copy')}
          </Menu.Item>
          {(view.isOwn || isCoordinator) && (
            <>
              <Menu.Item onClick={() => setAct('rename')}>{t('crosstab.views.rename')}</Menu.Item>
              <Menu.Item color="red" onClick={() => setAct('delete')}>
                {t('crosstab.views.delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {act === 'rename' && (
        <NameDialog
          title={t('crosstab.views.rename')}
          name={view.name}
          error={rename.error}
          isWorking={rename.isPending}
          onClose={() => setAct(null)}
          onName={name => rename.mutate({ id: view.id, name }, { onSuccess: () => setAct(null) })}
        />
      )}
      <ConfirmDialog
        isOpen={act === 'delete'}
        title={t('crosstab.views.deleteTitle', { name: view.name })}
        detail={t('crosstab.views.deleteDetail')}
        yes={t('crosstab.views.delete')}
        isDangerous
        isWorking={remove.isPending}
        error={remove.error}
        onYes={() => remove.mutate(view.id, { onSuccess: () => setAct(null) })}
        onClose={() => setAct(null)}
      />
    </li>
  )
}

interface NameDialogProps {
  title: string
  name?: string
  error: unknown
  isWorking: boolean
  onName: (name: string) => void
  onClose: () => void
}

function NameDialog({ title, name = '', error, isWorking, onName, onClose }: NameDialogProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(name)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (typed.trim()) onName(typed.trim())
  }
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t('crosstab.views.name')}
            maxLength={120}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          {error ? <ProblemPanel error={error} /> : null}
          <Button type="submit" loading={isWorking} disabled={typed.trim() === ''}>
            {t('common.save')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
