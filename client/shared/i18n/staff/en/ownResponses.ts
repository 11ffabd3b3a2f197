/** What a provider contact sees: the responses of their own organisation, and nothing else. */
export const ownResponses = {
  title: 'Your responses',
  intro:
    'What {{provider}} has answered by personal invitation. Nobody but you and the organisation that asked sees single answers.',
  emptyTitle: 'Nothing here yet',
  empty:
    'What you answer by a personal invitation appears here. Answers given through an open link or anonymously do not: nobody knows that they are yours.',
  column: {
    assessment: 'Assessment',
    wave: 'Wave',
    received: 'Sent',
    completeness: 'Complete',
    questions: 'Questions to you',
  },
  noQuestions: 'none',
  back: 'Your responses',
  titleOf: 'Your answers to “{{assessment}}”',
  facts: '{{wave}}, for {{area}}, sent on {{day}}',
  erased: 'The answers were erased on {{day}}, because the time for which they are kept was over.',
  questionsTitle: 'Questions about your answers',
  asked: 'Asked on {{day}}',
  answered: 'Answered on {{day}}',
  yourReply: 'Your reply',
  corrected: 'You corrected your answers.',
  replyLabel: 'Reply',
  replyHelp: 'Do not write names of survivors or clients, or case details.',
  replyMissing: 'Write your reply',
  send: 'Send the reply',
  correct: 'Correct the answers instead',
  sent: 'Your reply was sent.',
  answersTitle: 'Your answers',
} as const
