import { Button, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { nativeName } from '../../shared/i18n/languages.ts'
import { fieldError } from '../ui/problem.ts'
import classes from './Invitations.module.css'
import type { CollectorAddress, LetterKind, LetterLanguage, Plan } from './invitations.hooks.ts'
import { LetterPreview } from './LetterPreview.tsx'
import { type LettersDraft, type Shown, withText } from './letters-draft.ts'

interface TextEditorProps {
  address: CollectorAddress
  plan: Plan
  draft: LettersDraft
  shown: Shown
  error: unknown
  canChange: boolean
  onShow: (shown: Shown) => void
  onChange: (draft: LettersDraft) => void
}

const kinds: LetterKind[] = ['invitation', 'reminder']
const languages: LetterLanguage[] = ['en', 'es', 'fr', 'ar']
const placeholders = ['name', 'provider', 'organisation', 'assessment', 'closesOn'] as const

/** One letter at a time, with what it will look like beside it. */
export function TextEditor({ address, plan, draft, shown, error, canChange, onShow, onChange }: TextEditorProps) {
  const { t } = useTranslation()
  const { kind, language } = shown
  const own = draft.texts[kind][language]
  const text = own ?? plan.standardTexts[kind][language]
  const set = (change: Partial<typeof text>) => onChange(withText(draft, shown, { ...text, ...change }))
  const errorOf = (field: 'subject' | 'body') => fieldError(error, `texts/${kind}/${language}/${field}`)
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  return (
    <div className={classes.editor}>
      <Stack gap="md">
        <div className={classes.which}>
          <SegmentedControl
            aria-label={t('invitations.texts.kind')}
            data={kinds.map(value => ({ value, label: t(`invitations.texts.${value}`) }))}
            value={kind}
            onChange={value => onShow({ ...shown, kind: value === 'reminder' ? 'reminder' : 'invitation' })}
          />
          <Select
            aria-label={t('invitations.texts.language')}
            allowDeselect={false}
            data={languages.map(tag => ({
              value: tag,
              label: draft.texts[kind][tag] ? `${nativeName(tag)} · ${t('invitations.texts.own')}` : nativeName(tag),
            }))}
            value={language}
            onChange={value => onShow({ ...shown, language: languages.find(tag => tag === value) ?? language })}
          />
        </div>
        <TextInput
          label={t('invitations.texts.subject')}
          maxLength={200}
          lang={language}
          dir={direction}
          error={errorOf('subject')}
          value={text.subject}
          onChange={event => set({ subject: event.currentTarget.value })}
        />
        <Textarea
          label={t('invitations.texts.body')}
          description={t('invitations.texts.bodyHelp')}
          autosize
          minRows={10}
          maxLength={5000}
          lang={language}
          dir={direction}
          error={errorOf('body')}
          value={text.body}
          onChange={event => set({ body: event.currentTarget.value })}
        />
        <div>
          <p className={classes.help}>{t('invitations.texts.placeholders')}</p>
          <dl className={classes.placeholders}>
            {placeholders.map(name => (
              <div key={name}>
                <dt>
                  <code>{`{{${name}}}`}</code>
                </dt>
                <dd>{t(`invitations.placeholder.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
        {own && canChange && (
          <div>
            <Button variant="subtle" onClick={() => onChange(withText(draft, shown, undefined))}>
              {t('invitations.texts.standard')}
            </Button>
          </div>
        )}
      </Stack>
      <LetterPreview address={address} shown={shown} text={text} />
    </div>
  )
}
