import type { Translated } from '../catalogue.ts'
import type { ownResponses as en } from '../en/ownResponses.ts'

export const ownResponses = {
  title: 'Sus respuestas',
  intro:
    'Lo que {{provider}} respondió por invitación personal. Nadie más que usted y la organización que preguntó ve respuestas individuales.',
  emptyTitle: 'Todavía no hay nada',
  empty:
    'Lo que responda por una invitación personal aparece aquí. Lo respondido por un enlace abierto o de forma anónima no: nadie sabe que es suyo.',
  column: {
    assessment: 'Evaluación',
    wave: 'Ronda',
    received: 'Enviada',
    completeness: 'Completa',
    questions: 'Preguntas para usted',
  },
  noQuestions: 'ninguna',
  back: 'Sus respuestas',
  titleOf: 'Sus respuestas a «{{assessment}}»',
  facts: '{{wave}}, para {{area}}, enviada el {{day}}',
  erased: 'Las respuestas se borraron el {{day}}, al terminar el tiempo de conservación.',
  questionsTitle: 'Preguntas sobre sus respuestas',
  asked: 'Preguntado el {{day}}',
  answered: 'Contestado el {{day}}',
  yourReply: 'Su contestación',
  corrected: 'Usted corrigió sus respuestas.',
  replyLabel: 'Contestación',
  replyHelp: 'No escriba nombres de sobrevivientes ni de clientes, ni detalles de casos.',
  replyMissing: 'Escriba su contestación',
  send: 'Enviar la contestación',
  correct: 'Mejor corregir las respuestas',
  sent: 'Su contestación se envió.',
  answersTitle: 'Sus respuestas',
} as const satisfies Translated<typeof en>
