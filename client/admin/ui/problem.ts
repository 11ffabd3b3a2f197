import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { FieldError, LimitOf } from '../../../server/contract/field-errors.ts'
import type { Params } from '../../../server/contract/params.ts'
import { isAnswerErrorCode } from '../../../surveys/answers/errors.ts'
import { ApiProblem, NetworkFailure } from '../../shared/api/failures.ts'

export interface ProblemText {
  title: string
  detail: string
  safe: string
  requestId: string
}

/** Any failure in words of the page's language: what happened, what is safe, and the number to quote. */
export function useProblemText(error: unknown): ProblemText {
  const { t, i18n } = useTranslation()
  if (error instanceof NetworkFailure)
    return {
      title: t('common.problem.offline'),
      detail: t('common.problem.offlineDetail'),
      safe: t('common.problem.safe'),
      requestId: '',
    }
  if (!(error instanceof ApiProblem))
    return { title: t('common.problem.title'), detail: '', safe: t('common.problem.safe'), requestId: '' }
  return {
    title: t(`problems.${error.slug}.title`),
    detail: detailOf(error, i18n.language),
    safe:
      error.retryAfter > 0
        ? t('common.problem.waitMinutes', { count: Math.ceil(error.retryAfter / 60) })
        : t(`problems.${error.slug}.help`),
    // What somebody can correct alone needs no number to quote.
    requestId: error.errors.length > 0 ? '' : error.requestId,
  }
}

/** A reason is said in the language of the page. The server's own sentences are English, and say nothing of its own failures. */
function detailOf({ reason, params, detail, status, retryAfter }: ApiProblem, language: string): string {
  if (status >= 500 || retryAfter > 0) return ''
  const inEnglish = language === 'en' ? detail : ''
  return reason ? i18next.t(`reasons.${reason}`, { ...params, defaultValue: inEnglish }) : inEnglish
}

/** The text for one field of a form, found by its JSON pointer in the request (`#/body/name` and `#/name` alike). */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  const found = error.errors.find(one => plain(one.pointer) === field)
  return found && inWords(found)
}

/** Errors that belong to none of the form's own fields, so that nothing is hidden. */
export function otherErrors(error: unknown, fields: string[]): string[] {
  if (!(error instanceof ApiProblem)) return []
  return error.errors.filter(one => !fields.includes(plain(one.pointer))).map(inWords)
}

/** The server's own sentences are English: they are said by their code, and stand only where it has no words here. */
function inWords({ code, detail, params = {} }: FieldError): string {
  if (code === 'too_small' || code === 'too_big') return limitInWords(code, params)
  if (isAnswerErrorCode(code)) return i18next.t(`paper.answerError.${code}`)
  return i18next.t(`fieldErrors.words.${code}`, { ...params, defaultValue: detail })
}

function limitInWords(code: 'too_small' | 'too_big', { limit, of }: Params): string {
  const isEmpty = code === 'too_small' && limit === 1 && of !== 'number'
  if (isEmpty || !isLimitOf(of)) return i18next.t(`fieldErrors.words.${code}`)
  return i18next.t(`fieldErrors.limit.${code}.${of}`, { limit: Number(limit) })
}

function isLimitOf(of: unknown): of is LimitOf {
  return of === 'characters' || of === 'entries' || of === 'number'
}

function plain(pointer: string): string {
  return pointer.replace(/^#?\/(body\/)?/, '')
}
