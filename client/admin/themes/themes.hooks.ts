import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type ReplyOf } from '../../shared/api/call.ts'
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

/** Null: the coding is taken back. */
export function useCodeText(address: QuestionAddress) {
  const forget = useForgetQuestions(address)
  return useMutation({
    mutationFn: ({ key, themeIds }: { key: string; themeIds: string[] | null }) => {
      const params = { ...address, textKey: key }
      return themeIds === null
        ? call(`DELETE ${ofQuestion}/:textKey/themes`, { params })
        : call(`PUT ${ofQuestion}/:textKey/themes`, { params, body: { themeIds } })
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
