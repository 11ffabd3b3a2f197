import type { Message } from '../../shared/i18n/messages.ts'

/** Every text that a respondent sees and that is not part of the questionnaire. Plain words, short sentences. */
export const en = {
  'page.skipToContent': 'Skip to the main content',
  'page.demonstration': 'A demonstration, only for trying out: what you answer here is not used.',
  'page.error': 'Error',
  'page.back': 'Back',
  'page.continue': 'Continue',
  'language.button': 'Language',
  'language.choose': 'Choose a language',

  'exit.button': 'Exit this page',
  'exit.explain':
    'If someone may see your screen, press “Exit this page” at the top, or press the Shift key 3 times. The page is emptied at once and a weather page opens instead. What you answered is not kept on this device.',
  'exit.explainTitle': 'You can leave quickly',
  'exit.pressMore': {
    one: 'Shift. Press {count} more time to exit.',
    other: 'Shift. Press {count} more times to exit.',
  },
  'exit.leaving': 'Leaving the page.',
  'exit.expired': 'Exit with Shift was cancelled.',

  'help.question': 'Need help now?',
  'help.title': 'Help numbers',
  'help.emergency': 'If someone is in danger now, call the emergency number.',
  'help.openNew': '{name} (opens a new tab)',
  'help.website': 'Website',

  'consent.asks': '{organisation} is asking',
  'consent.length': {
    one: 'At most {count} question. You can skip any of them.',
    other: 'At most {count} questions. You can skip any of them.',
  },
  'consent.invited': 'For {provider}',
  'consent.seen': '{organisation} will see that these are the answers of {provider}.',
  'consent.seenAnonymous':
    '{organisation} will see that {provider} has answered, never what was answered. If your answers themselves say who you are, that can be read in them.',
  'consent.title': 'Do you want to take part?',
  'consent.agree': 'Yes, I want to take part',
  'consent.decline': 'No, I do not want to',
  'declined.title': 'That is fine',
  'declined.text':
    'You do not have to take part, and no one will ask you why. Nothing was stored. You can close this page.',
  'declined.again': 'Go back if you change your mind',

  'area.title': 'Which area do you want to answer for?',
  'area.titleResident': 'Where do you live?',
  'area.hint': 'Only the area is kept, never an address.',
  'area.search': 'Type the first letters of the area',
  'area.missing': 'Choose an area',

  'combobox.placeholder': 'Type to search',
  'combobox.count': { one: '{count} result', other: '{count} results', zero: 'No results' },
  'combobox.none': 'Nothing found. Try fewer letters.',
  'combobox.chosen': '{name} chosen',
  'combobox.removed': '{name} removed',
  'combobox.remove': 'Remove {name}',
  'combobox.selected': 'Your choices',

  'question.reason': 'Why we ask:',
  'question.clear': 'Clear this answer',
  'question.clearShort': 'Clear',
  'questions.progress': '{position} of {total}',
  'questions.progressLabel': 'Page {position} of {total}',
  'questions.next': 'Next',
  'questions.skip': 'Skip this page',
  'questions.skipRest': 'Skip the rest',
  'questions.review': 'Check your answers',
  'questions.return': 'Back to your answers',
  'questions.loading': 'Loading the questions',

  'errors.title': 'There is a problem',
  'errors.text': 'Your answers are still here. Correct the ones below, then send them again.',
  'errors.unknown_question': 'This question is not part of the questionnaire any more. Clear the answer.',
  'errors.not_visible': 'This question does not apply with your other answers. Clear the answer.',
  'errors.wrong_type': 'This answer cannot be read. Choose or write it again.',
  'errors.unknown_choice': 'This choice is not in the list any more. Choose again.',
  'errors.duplicate_choice': 'The same choice is there twice. Choose again.',
  'errors.exclusive_choice': 'This choice cannot go together with others. Keep one or the other.',
  'errors.too_long': 'This text is too long. Please shorten it.',
  'errors.other': 'This answer does not fit. Please change it or clear it.',

  'review.title': 'Check your answers',
  'review.text': 'Nothing has been sent yet. You can change any answer.',
  'review.change': 'Change',
  'review.changeLabel': 'Change: {question}',
  'review.skipped': 'Skipped',
  'review.area': 'Area',
  'review.submit': 'Send my answers',

  'checking.title': 'Checking, a moment …',
  'checking.text':
    'We check that a person is sending this, not a program. It takes a few seconds and you do not have to do anything.',
  'sending.title': 'Sending your answers',
  'sending.text': 'Please wait. Keep this page open.',
  'waiting.title': 'Your answers are still here',
  'waiting.network': 'They could not be sent because the connection was lost.',
  'waiting.server': 'They could not be sent because the server did not respond properly.',
  'waiting.busy': 'They could not be sent yet because many people are sending answers right now.',
  'waiting.text':
    'Keep this page open. We try again by ourselves. Sending twice does no harm: your answers count once.',
  'waiting.next': { one: 'Trying again in {count} second.', other: 'Trying again in {count} seconds.' },
  'waiting.now': 'Try again now',
  'waiting.review': 'Back to your answers',

  'done.title': 'Thank you. Your answers have arrived',
  'done.receipt': 'Your receipt code',
  'done.receiptText':
    'Write it down if you may want to withdraw your answers later. You do not need it for anything else.',
  'done.receiptUnsafe': 'If it is not safe to keep the code, leave it.',
  'done.copy': 'Copy the code',
  'done.copied': 'Copied',
  'done.print': 'Print this page',
  'done.nextTitle': 'What happens next',
  'done.next1': 'Your answers are added to those of other people.',
  'done.next2': 'Small numbers are hidden so that no one can be recognised.',
  'done.next3': '{organisation} uses the results to plan help, languages and training.',
  'done.withdrawTitle': 'If you change your mind',
  'done.withdrawText': 'You can withdraw your answers with the receipt code.',
  'done.withdrawAnonymous':
    'Nobody can see which answers came through your link. So if you withdraw them, the link cannot be used again.',
  'done.withdrawAgain': 'Your link then works again, and you can answer once more.',
  'done.withdrawLink': 'Withdraw answers',

  'withdraw.title': 'Withdraw your answers',
  'withdraw.text': 'Enter the receipt code you got after sending your answers. They will be erased.',
  'withdraw.code': 'Receipt code',
  'withdraw.codeHint': '12 letters and digits, for example 7K2M-9QXD-4T1A. Capital letters and hyphens do not matter.',
  'withdraw.continue': 'Continue',
  'withdraw.missing': 'Enter the receipt code',
  'withdraw.malformed': 'The code has 12 letters and digits. Check it for missing ones.',
  'withdraw.unknown': 'No answers were found for this code. Check each letter and digit.',
  'withdraw.limited': 'Too many attempts. Wait a few minutes and try again. Nothing was changed.',
  'withdraw.failed': 'It did not work because the connection or the server failed. Nothing is lost; try again.',
  'withdraw.confirmTitle': 'Erase these answers for good?',
  'withdraw.confirmText': 'The answers with the code {code} will be erased. This cannot be undone.',
  'withdraw.confirm': 'Yes, erase them',
  'withdraw.cancel': 'No, keep them',
  'withdraw.doneTitle': 'Your answers are withdrawn',
  'withdraw.doneText': 'The answers were erased. They will not be in reports from now on. You can close this page.',
  'withdraw.erasedTitle': 'These answers were erased before',
  'withdraw.erasedText':
    'The time for which the organisation keeps answers was over, so yours had been erased already. Nothing is left that could be traced back to you. If they were counted in a report, its totals stay: your answers are in them together with those of others, and cannot be taken out. You can close this page.',
  'withdraw.keptTitle': 'Nothing was changed',
  'withdraw.keptText': 'Your answers stay as they are. You can close this page.',

  'optOut.title': 'Do you want no more letters from {organisation}?',
  'optOut.text':
    'Then nobody of {organisation} writes to {email} for this survey or a later one, and you will not be reminded.',
  'optOut.other': 'If you only do not want to answer this time, you need not do anything.',
  'optOut.yes': 'Yes, stop writing to me',
  'optOut.no': 'No, leave it as it is',
  'optOut.keptTitle': 'Nothing was changed',
  'optOut.keptText': 'You may get further letters. You can close this page.',
  'optOut.doneTitle': 'You will get no more letters',
  'optOut.doneText': '{organisation} does not write to {email} any more. You can close this page.',
  'optOut.undo': 'Write to me again',
  'optOut.undoneTitle': 'You will get letters again',
  'optOut.undoneText': '{organisation} may write to {email} again.',
  'optOut.answer': 'Go to the questionnaire',
  'optOut.failed': 'It did not work because the connection or the server failed. Nothing was changed; try again.',

  'problem.unknownTitle': 'This link does not work',
  'problem.unknownText': 'Check that the address is complete, or ask the person who sent it to you.',
  'problem.closedTitle': 'This questionnaire is closed',
  'problem.closedText': 'Answers are not being taken any more. Answers that were sent before are safe.',
  'problem.closedUnsent': 'It closed before your answers arrived, so they were not stored. Thank you for your time.',
  'problem.usedTitle': 'This invitation has been answered',
  'problem.usedText':
    'A personal link can be used once, and answers have already been sent through it: by you, on another device perhaps, or by a colleague.',
  'problem.usedUnsent':
    'Answers had already been sent through this link, so the ones you were sending now were not stored.',
  'problem.usedChange':
    'To change the answers, withdraw them with the receipt code. Then this link works again. Without the code, ask the organisation that invited you.',
  'problem.usedAnonymous':
    'Nobody can see which answers came through this link. That is why it stays used, even if the answers are withdrawn. If something is missing, ask the organisation that invited you.',
  'problem.usedWithdraw': 'Withdraw answers',
  'problem.cancelledTitle': 'This invitation was taken back',
  'problem.cancelledText':
    'The organisation that invited you has cancelled it. If you think that is a mistake, ask the person who wrote to you.',
  'problem.optedOutTitle': 'You asked not to be written to',
  'problem.optedOutText': 'So this invitation was put aside. If you want to answer after all, take that back first.',
  'problem.optedOutUndo': 'Let me take part again',
  'problem.submittedTitle': 'Your answers had already arrived',
  'problem.submittedText':
    'They arrived the first time you sent them, and those first answers are kept. You do not have to do anything.',
  'problem.refusedTitle': 'Your answers could not be stored',
  'problem.refusedText':
    'They are still on this page. Try again; if it happens again, tell the organisation that asked you.',
  'problem.loadTitle': 'The page could not be loaded',
  'problem.loadText': 'Check your connection and try again.',
  'problem.retry': 'Try again',
  'problem.reference': 'Reference: {id}',
} satisfies Record<string, Message>

export type MessageKey = keyof typeof en
export type Catalogue = Record<MessageKey, Message>
