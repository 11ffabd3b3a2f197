import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type ReplyOf } from '../../shared/api/call.ts'
import { ApiProblem } from '../../shared/api/failures.ts'
import type { WaveAddress } from '../assessment/assessment.hooks.ts'

const assessment = '/organisations/:organisationId/assessments/:assessmentId'
const texts = `${assessment}/waves/:wave/texts` as const
const ofQuestion = `${texts}/:audience/:question` as const

export type CodedQuestion = ReplyOf<`GET ${typeof texts}`>['questions'][number]
export type Theme = CodedQuestion['themes'][number]
export type BareText = ReplyOf<`GET ${typeof ofQuestion}`>['texts'][number]
export type Label = { default: string } & Record<string, string>

/** Which of the texts are gone through. */
export type Pile = 'uncoded' | 'coded'

export interface QuestionAddress extends WaveAddress {
  audience: CodedQuestion['audience']
  question: string
}

export const textsAtOnce = 100

const themesKey = ({ organisationId, assessmentId }: Omit<WaveAddress, 'wave'>) => [
  'themes',
  organisationId,
  assessmentId,
]

export function useCodedQuestions(address: WaveAddress, language: string) {
  return useQuery({
    queryKey: [...themesKey(address), 'questions', address.wave, language],
    queryFn: ({ signal }) => call(`GET ${texts}`, { params: { ...address }, query: { language }, signal }),
    placeholderData: keepPreviousData,
  })
}

/** A pile of texts stays as it is while it is gone through: `round` asks for it anew. */
export function useTexts(address: QuestionAddress, { pile, from, round }: { pile: Pile; from: number; round: number }) {
  return useQuery({
    queryKey: ['texts', { ...address }, pile, from, round],
    queryFn: ({ signal }) =>
      call(`GET ${ofQuestion}`, {
        params: { ...address },
        query: { state: pile, offset: from, limit: textsAtOnce },
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
    // What people wrote does not lie about in the browser.
    gcTime: 0,
  })
}

function useForgetQuestions(address: Omit<WaveAddress, 'wave'>) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: themesKey(address) })
}

function saveCoding(address: QuestionAddress, { key, themeIds, before }: GivenCoding) {
  const params = { ...address, textKey: key }
  if (themeIds !== null) return call(`PUT ${ofQuestion}/:textKey/themes`, { params, body: { themeIds, before } })
  const query = before === null ? {} : { before: before.join(',') }
  return call(`DELETE ${ofQuestion}/:textKey/themes`, { params, query })
}

function isCodedMeanwhile(error: unknown): boolean {
  return error instanceof ApiProblem && error.errors.some(({ code }) => code === 'coded_meanwhile')
}

interface GivenCoding {
  key: string
  /** Null: the coding is taken back. */
  themeIds: string[] | null
  /** As it was coded when it was read, or saved last. */
  before: string[] | null
}

/** Returns how the text is coded by now when that has changed meanwhile; nothing is saved then. */
export function useCodeText(address: QuestionAddress) {
  const forget = useForgetQuestions(address)
  return useMutation({
    mutationFn: async (given: GivenCoding) => {
      try {
        await saveCoding(address, given)
        return null
      } catch (error) {
        if (!isCodedMeanwhile(error)) throw error
        const query = { key: given.key }
        const { texts: found } = await call(`GET ${ofQuestion}`, { params: { ...address }, query })
        // It may be coded with a theme that is not known here yet.
        await forget()
        return found[0] ?? null
      }
    },
    // The counts may come later than the next text.
    onSuccess: () => void forget(),
  })
}

export function useAddTheme(address: QuestionAddress) {
  return useMutation({
    mutationFn: (name: string) =>
      call(`POST ${ofQuestion}/themes`, { params: { ...address }, body: { label: { default: name } } }),
    onSuccess: useForgetQuestions(address),
  })
}

/** `place`: from 1. */
export function useMoveTheme({ organisationId, assessmentId }: WaveAddress) {
  const address = { organisationId, assessmentId }
  return useMutation({
    mutationFn: ({ themeId, place }: { themeId: string; place: number }) =>
      call(`PATCH ${assessment}/themes/:themeId`, { params: { ...address, themeId }, body: { place } }),
    onSuccess: useForgetQuestions(address),
  })
}

export type ThemeAct =
  | { act: 'rename'; label: Label }
  /** The theme is gone, and its texts mention the other one. */
  | { act: 'merge'; into: string }
  | { act: 'delete' }

export function useThemeAct({ organisationId, assessmentId }: WaveAddress, themeId: string) {
  const address = { organisationId, assessmentId }
  const params = { ...address, themeId }
  return useMutation<unknown, unknown, ThemeAct>({
    mutationFn: given => {
      switch (given.act) {
        case 'rename':
          return call(`PATCH ${assessment}/themes/:themeId`, { params, body: { label: given.label } })
        case 'merge':
          return call(`POST ${assessment}/themes/:themeId/merges`, {
            params: { ...params, themeId: given.into },
            body: { otherId: themeId },
          })
        case 'delete':
          return call(`DELETE ${assessment}/themes/:themeId`, { params })
        default:
          return given satisfies never
      }
    },
    onSuccess: useForgetQuestions(address),
  })
}
