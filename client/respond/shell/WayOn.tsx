import { useTexts } from '../i18n/InterfaceContext.tsx'
import { useSite } from './SiteContext.tsx'

/** From the link of a wave that is over to the one that asks now: offered, never done unasked. */
export function WayOn({ link }: { link: string }) {
  const { t, language } = useTexts()
  const { isKiosk } = useSite()
  // At a kiosk staff press it, and whoever comes next chooses a language first.
  const address = isKiosk ? `/r/${link}` : `/r/${link}?language=${language}`
  return (
    <>
      <p>{t('problem.newRound')}</p>
      <div className="actions">
        {/* In place of this page: it must not be left in the history that "Exit this page" cannot reach. */}
        <button type="button" className="button" onClick={() => window.location.replace(address)}>
          {t('problem.toNewRound')}
        </button>
      </div>
    </>
  )
}
