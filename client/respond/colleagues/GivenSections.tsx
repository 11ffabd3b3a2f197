import { type Texts, useTexts } from '../i18n/InterfaceContext.tsx'
import { formatDay } from '../saving/days.ts'
import type { Share } from '../saving/saved.ts'
import { CopyLink } from './CopyLink.tsx'

interface GivenSectionsProps {
  shares: Share[]
  titleOf: (page: string) => string
  onTakeBack: (share: Share) => void
}

/** Who was asked for what, and how far they are. */
export function GivenSections({ shares, titleOf, onTakeBack }: GivenSectionsProps) {
  const texts = useTexts()
  const { t } = texts
  if (shares.length === 0) return null
  return (
    <section aria-labelledby="given-title">
      <h2 id="given-title">{t('colleague.given')}</h2>
      <ul className="given">
        {shares.map(share => (
          <li key={share.id} className="review-page">
            <p>
              <strong dir="auto">{share.name}</strong>
              <br />
              <span>{progressOf(share, texts)}</span>
            </p>
            <ul>
              {share.pages.map(page => (
                <li key={page}>{titleOf(page)}</li>
              ))}
            </ul>
            <div className="given-acts">
              <CopyLink url={share.url} name={share.name} />
              <button
                type="button"
                className="link-button"
                aria-label={t('colleague.takeBackFor', { name: share.name })}
                onClick={() => onTakeBack(share)}
              >
                {t('colleague.takeBack')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function progressOf({ sharedOn, savedOn, doneOn }: Share, { t, language }: Texts): string {
  const date = formatDay(doneOn ?? savedOn ?? sharedOn, language)
  if (doneOn) return t('colleague.done', { date })
  return t(savedOn ? 'colleague.working' : 'colleague.asked', { date })
}
