import { directionOf } from '../../shared/i18n/languages.ts'
import { posterWords } from '../../shared/i18n/posters/words.ts'
import { Address, asksIn, promisesOf } from './Poster.tsx'
import classes from './Posters.module.css'
import type { Printed } from './printed.ts'
import { QrCode } from './QrCode.tsx'

const places = ['1', '2', '3', '4', '5', '6', '7', '8']

/** Eight small cards to be cut along the lines. */
export function CardSheet({ printed }: { printed: Printed }) {
  return (
    <article className={classes.cards} lang={printed.language} dir={directionOf(printed.language)}>
      {places.map(place => (
        <Card key={place} printed={printed} />
      ))}
    </article>
  )
}

function Card({ printed }: { printed: Printed }) {
  const words = posterWords(printed.language)
  const { title, organisation, isDiscreet, helpContacts } = printed
  const [contact] = helpContacts
  return (
    <div className={classes.card}>
      <QrCode text={printed.address} label={printed.address} className={classes.smallCode} />
      <div className={classes.cardText}>
        <p className={classes.cardTitle}>{isDiscreet ? words.discreetTitle : title}</p>
        {!isDiscreet && <p>{asksIn(words, organisation)}</p>}
        <p>{promisesOf(printed, words).join(' · ')}</p>
        <Address printed={printed} />
        {!isDiscreet && contact && (
          <p>
            {words.help}{' '}
            <bdi dir="ltr" className={classes.phone}>
              {contact.phone || contact.url}
            </bdi>
          </p>
        )}
      </div>
    </div>
  )
}
