import { directionOf } from '../../shared/i18n/languages.ts'
import { formatMessage } from '../../shared/i18n/messages.ts'
import { type PosterWords, posterWords } from '../../shared/i18n/posters/words.ts'
import classes from './Posters.module.css'
import type { Printed } from './printed.ts'
import { QrCode } from './QrCode.tsx'

/** One sheet for a wall. */
export function Poster({ printed }: { printed: Printed }) {
  const words = posterWords(printed.language)
  const { title, organisation, isDiscreet, helpContacts } = printed
  return (
    <article className={classes.poster} lang={printed.language} dir={directionOf(printed.language)}>
      <div>
        {!isDiscreet && <p className={classes.asks}>{asksIn(words, organisation)}</p>}
        <h3 className={classes.title}>{isDiscreet ? words.discreetTitle : title}</h3>
        <p className={classes.promise}>{promisesOf(printed, words).join(' · ')}</p>
      </div>
      <div className={classes.way}>
        <p className={classes.scan}>{words.scan}</p>
        <QrCode text={printed.address} label={printed.address} className={classes.code} />
        <p className={classes.scan}>{words.orType}</p>
        <Address printed={printed} />
      </div>
      {!isDiscreet && helpContacts.length > 0 && (
        <div className={classes.help}>
          <strong>{words.help}</strong>
          {helpContacts.map(({ name, phone, url, note }) => (
            <p key={`${name} ${phone}`}>
              <bdi>{name}</bdi>{' '}
              <bdi dir="ltr" className={classes.phone}>
                {phone || url}
              </bdi>{' '}
              {note && <bdi className={classes.note}>{note}</bdi>}
            </p>
          ))}
        </div>
      )}
    </article>
  )
}

/** Broken, if at all, before the letters that nobody can guess. */
export function Address({ printed }: { printed: Printed }) {
  const end = printed.shownAddress.lastIndexOf('/') + 1
  return (
    <p className={classes.address}>
      <bdi dir="ltr">
        {printed.shownAddress.slice(0, end)}
        <wbr />
        {printed.shownAddress.slice(end)}
      </bdi>
    </p>
  )
}

/** The name stands apart, whichever way its letters run. */
export function asksIn(words: PosterWords, organisation: string): string {
  return words.asks.replace('{organisation}', `\u2068${organisation}\u2069`)
}

export function promisesOf({ isResident, minutes, language }: Printed, words: PosterWords): string[] {
  return [
    isResident ? words.anonymous : words.noAccount,
    formatMessage(words.minutes, language, { count: minutes }),
    words.stop,
  ]
}
