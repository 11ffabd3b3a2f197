import { useTranslation } from 'react-i18next'
import classes from './Outbox.module.css'

interface LinkedTextProps {
  text: string
  language: string
  direction: 'ltr' | 'rtl'
}

const address = /(https?:\/\/\S+)/

/** The plain text with its links to follow: where no mail is sent, this is how one gets to what was written. */
export function LinkedText({ text, language, direction }: LinkedTextProps) {
  const { t } = useTranslation()
  return (
    <pre className={classes.text} lang={language} dir={direction}>
      {text.split(address).map((part, at) =>
        address.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
          <a key={at} href={part} target="_blank" rel="noreferrer" dir="ltr">
            {part}
            <span className="visually-hidden"> {t('common.newTab')}</span>
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  )
}
