import { type FormEvent, useState } from 'react'
import { Combobox } from '../choosing/Combobox.tsx'
import type { Area } from '../collector.ts'
import { useTexts } from '../i18n/InterfaceContext.tsx'
import { ErrorSummary } from '../shell/ErrorSummary.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useSite } from '../shell/SiteContext.tsx'
import { AreaRows } from './AreaRows.tsx'

const mostRows = 7

interface AreaScreenProps {
  areas: Area[]
  chosen: string | undefined
  onChoose: (code: string) => void
  onContinue: () => void
  onBack: () => void
}

export function AreaScreen({ areas, chosen, onChoose, onContinue, onBack }: AreaScreenProps) {
  const { t } = useTexts()
  const { isResident } = useSite()
  const [isMissing, setIsMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen) onContinue()
    else setIsMissing(true)
  }
  const choose = (code: string) => {
    setIsMissing(false)
    onChoose(code)
  }
  const focusField = () => document.querySelector<HTMLElement>('#area-field, .choice-row input')?.focus()
  const title = t(isResident ? 'area.titleResident' : 'area.title')
  return (
    <Screen title={title} onBack={onBack} hasError={isMissing}>
      {isMissing && <ErrorSummary items={[{ id: 'area', text: t('area.missing'), onFollow: focusField }]} />}
      <form onSubmit={submit} noValidate>
        {isResident && <p className="hint">{t('area.hint')}</p>}
        {areas.length <= mostRows ? (
          <AreaRows legend={title} areas={areas} chosen={chosen} onChoose={choose} />
        ) : (
          <>
            <label id="area-label" htmlFor="area-field" className="field-label">
              {t('area.search')}
            </label>
            <Combobox
              id="area-field"
              labelledBy="area-label"
              options={areas.map(area => ({ value: area.code, text: area.name }))}
              chosen={chosen ? [chosen] : []}
              onToggle={choose}
              isInvalid={isMissing}
            />
          </>
        )}
        <div className="actions">
          <button type="submit" className="button">
            {t('page.continue')}
          </button>
        </div>
      </form>
    </Screen>
  )
}
