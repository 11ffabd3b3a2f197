import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import classes from './Invitations.module.css'
import { type CollectorAddress, type LetterText, useLetter } from './invitations.hooks.ts'
import type { Shown } from './letters-draft.ts'

interface LetterPreviewProps {
  address: CollectorAddress
  shown: Shown
  text: LetterText
}

/** The letter as somebody of the register would get it. */
export function LetterPreview({ address, shown, text }: LetterPreviewProps) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(text, 300)
  const { data, error } = useLetter(address, { ...shown, text: settled })
  const direction = shown.language === 'ar' ? 'rtl' : 'ltr'
  return (
    <section aria-label={t('invitations.preview.title')} className={classes.preview}>
      <h3 className={classes.previewTitle}>{t('invitations.preview.title')}</h3>
      {error && <p role="status">{t('invitations.preview.failed')}</p>}
      {data && !error && (
        <article lang={shown.language} dir={direction} className={classes.letter}>
          <p className={classes.subject}>{data.subject}</p>
          {data.paragraphs.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
            <p key={index}>{paragraph}</p>
          ))}
          <p>
            <span className={classes.letterButton}>{data.action}</span>
          </p>
          <footer className={classes.letterFooter}>
            {data.footer.map(line => (
              <p key={line}>{line}</p>
            ))}
          </footer>
        </article>
      )}
      <p className={classes.help}>{t('invitations.preview.help')}</p>
    </section>
  )
}
