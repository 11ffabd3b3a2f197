import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Numbers, dates and lists in the language of the page. */
export function useFormats() {
  const { i18n } = useTranslation()
  return useMemo(() => formatsOf(i18n.language), [i18n.language])
}

function formatsOf(language: string) {
  const number = new Intl.NumberFormat(language)
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 20 })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const languages = new Intl.DisplayNames([language], { type: 'language' })
  return {
    number: (value: number) => number.format(value),
    /** With every digit that it has. */
    exact: (value: number) => exact.format(value),
    percent: (value: number) => percent.format(value),
    date: (iso: string) => date.format(localDay(iso)),
    /** A day and a time, where the reader is. */
    moment: (iso: string) => moment.format(new Date(iso)),
    list: (values: string[]) => list.format(values),
    language: (tag: string) => languages.of(tag) ?? tag,
  }
}

/** A plain date is a day where the reader is, not midnight in Greenwich. */
function localDay(iso: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T12:00:00`) : new Date(iso)
}
