import { useEffect, useRef } from 'react'
import type { ReplyOf } from '../../shared/api/call.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import type { Share } from '../saving/saved.ts'
import { CopyLink } from './CopyLink.tsx'

export interface Made {
  share: Share
  email: string | null
  letter: ReplyOf<'POST /collectors/:link/draft/shares'>['letter']
}

/** The link just made, to pass on. Takes the focus when it appears. */
export function MadeLink({ share, email, letter }: Made) {
  const { t } = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new link takes the focus again
  useEffect(() => heading.current?.focus(), [share.id])
  return (
    <section className="receipt" aria-labelledby="made-title">
      <h2 id="made-title" ref={heading} tabIndex={-1}>
        {t('colleague.made', { name: share.name })}
      </h2>
      <p className="address" data-testid="share-link">
        <bdi dir="ltr">{share.url}</bdi>
      </p>
      <p>
        {t('colleague.madeText')}{' '}
        {email && letter && t(letter === 'waiting' ? 'colleague.waiting' : 'colleague.sent', { email })}
      </p>
      <div className="actions">
        <CopyLink url={share.url} name={share.name} isMain />
      </div>
    </section>
  )
}
