import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats.ts'
import { fieldError } from '../ui/problem.ts'
import { TypedSelect } from './form/TypedSelect.tsx'
import classes from './Paper.module.css'
import type { Paper, Typed } from './typing.ts'

interface SheetHeadProps {
  paper: Paper
  typed: Typed
  isNumberFixed: boolean
  /** Something here is missing, and was to be saved. */
  isIncomplete: boolean
  error: unknown
  onChange: (typed: Typed) => void
}

/** What stands at the top of the paper. */
export function SheetHead({ paper, typed, isNumberFixed, isIncomplete, error, onChange }: SheetHeadProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { areas, languages } = paper.collector
  const missing = (isMissing: boolean) => (isIncomplete && isMissing ? t('paper.missing') : undefined)
  return (
    <div className={classes.head}>
      {!isNumberFixed && (
        <TextInput
          name="sheet"
          label={t('paper.sheetNumber')}
          description={t('paper.sheetNumberHelp')}
          required
          withAsterisk={false}
          autoFocus
          autoComplete="off"
          maxLength={40}
          error={missing(typed.sheet.trim() === '') ?? fieldError(error, 'sheet')}
          value={typed.sheet}
          onChange={event => onChange({ ...typed, sheet: event.currentTarget.value })}
        />
      )}
      {languages.length > 1 && (
        <Select
          label={t('paper.language')}
          description={t('paper.languageHelp')}
          allowDeselect={false}
          data={languages.map(tag => ({ value: tag, label: formats.language(tag) }))}
          error={fieldError(error, 'language')}
          value={typed.language}
          onChange={value => onChange({ ...typed, language: value ?? typed.language })}
        />
      )}
      {areas.length > 1 && (
        <TypedSelect
          label={t('paper.area')}
          description={t('paper.areaHelp')}
          data={areas.map(({ code, name }) => ({ value: code, label: name }))}
          error={missing(typed.area === '') ?? fieldError(error, 'area')}
          value={typed.area || null}
          onChange={value => onChange({ ...typed, area: value ?? '' })}
        />
      )}
    </div>
  )
}
