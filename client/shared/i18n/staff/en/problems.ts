/** Titles by slug of the problem catalogue, and what is safe and what to do. */
export const problems = {
  'unreadable-request': {
    title: 'The request could not be read',
    help: 'Nothing was stored. Reload the page and try again.',
  },
  'not-signed-in': { title: 'Sign in first', help: 'Your session has ended. Nothing that was saved is lost.' },
  'sign-in-wrong': {
    title: 'E-mail address or password is not right',
    help: 'Nothing was changed. Check both and try again, or ask for a new password.',
  },
  'password-wrong': {
    title: 'This is not your password',
    help: 'Nothing was changed. Type the password you sign in with.',
  },
  'code-wrong': {
    title: 'This code is not right',
    help: 'A code of the app is valid for half a minute and once, a backup code once. Try the next one.',
  },
  'sign-in-expired': {
    title: 'Start signing in again',
    help: 'There were ten minutes, or five tries, between the password and the code. Nothing was changed.',
  },
  'sign-in-provider-unavailable': {
    title: 'The sign-in service cannot be reached',
    help: 'Sign in with your password, or try again in a while.',
  },
  'reset-link-invalid': {
    title: 'This link has been used or has expired',
    help: 'A link to choose a new password is valid once, for one hour. Ask for a new one.',
  },
  'foreign-origin': {
    title: 'This request came from another site',
    help: 'Nothing was changed. Open Groundwork at its own address and do it there.',
  },
  'not-allowed': {
    title: 'Your role does not allow this',
    help: 'Nothing was changed. Ask an administrator of your organisation.',
  },
  'two-factor-required': {
    title: 'This organisation asks for a second factor',
    help: 'Nothing was changed. Turn on two-factor sign-in under “Your account”, then come back.',
  },
  'not-found': { title: 'Not found', help: 'It does not exist any more, or it is not yours to see.' },
  'collector-unknown': { title: 'This link is not known', help: 'Nothing was changed. Check the link.' },
  'collector-not-open-yet': {
    title: 'This link is not open yet',
    help: 'It takes answers once its wave is open.',
  },
  'collector-closed': { title: 'This link is closed', help: 'Answers already received are safe.' },
  'invitation-used': {
    title: 'This invitation has been answered',
    help: 'The answers that were sent are safe. If they are withdrawn with the receipt code, the link works again.',
  },
  'invitation-used-anonymously': {
    title: 'This invitation has been answered',
    help: 'The answers that were sent are safe. Nobody can see which they are.',
  },
  'invitation-cancelled': { title: 'This invitation was cancelled', help: 'Nothing was changed.' },
  'invitation-opted-out': { title: 'This person asked not to be written to', help: 'Nothing was changed.' },
  'section-closed': { title: 'This section is not open any more', help: 'What was saved before is safe.' },
  'draft-gone': { title: 'These unfinished answers do not exist any more', help: 'Load the questionnaire again.' },
  'draft-changed': {
    title: 'Somebody else has saved answers meanwhile',
    help: 'Nothing was sent. Load the answers again and look at them first.',
  },
  'response-already-submitted': { title: 'This response was already submitted', help: 'The first answers stand.' },
  'state-conflict': {
    title: 'Not possible in the present state',
    help: 'Nothing was changed. Somebody else may have acted meanwhile; reload and look again.',
  },
  'aggregate-only': {
    title: 'These responses are never shown one by one',
    help: 'Responses of residents and partners are only counted. Look at the report.',
  },
  'already-exists': { title: 'It exists already', help: 'Nothing was changed. Choose another name or code.' },
  'last-coordinator': {
    title: 'The last coordinator stays',
    help: 'Nothing was changed. Make somebody else a coordinator first, or ask an administrator of the installation.',
  },
  'last-administrator': {
    title: 'The last administrator stays',
    help: 'Nothing was changed. Make somebody else an administrator first.',
  },
  'invitation-unknown': {
    title: 'This invitation is not known',
    help: 'Check that the whole link was copied. If the invitation was sent again, only the newest link works.',
  },
  'invitation-ended': {
    title: 'This invitation does not work any more',
    help: 'Ask whoever invited you to send it again. If you have joined already, sign in.',
  },
  'invitation-for-another': {
    title: 'This invitation is for somebody else',
    help: 'Nothing was changed. Sign out and open the link again, or ask to be invited at your own address.',
  },
  'in-use': { title: 'Still in use', help: 'Something else depends on it, so it was left as it is.' },
  'second-person-needed': {
    title: 'Another person should type this sheet',
    help: 'You typed it first. Nothing was stored; you can confirm that you type it again yourself.',
  },
  'export-not-approved': {
    title: 'This export has not been approved',
    help: 'A coordinator decides. You get an e-mail when it has been decided.',
  },
  'body-too-large': { title: 'That is too much at once', help: 'Nothing was stored. Send less at once.' },
  'unsupported-media-type': {
    title: 'This kind of content is not taken here',
    help: 'Nothing was changed.',
  },
  'file-unusable': {
    title: 'The file cannot be used',
    help: 'Nothing was changed. Correct the file, or save it anew as “CSV UTF-8”, and choose it again.',
  },
  'invalid-request': {
    title: 'Some fields need a correction',
    help: 'Nothing was stored yet. What you typed is still here.',
  },
  'proof-required': {
    title: 'The check against automated answers failed',
    help: 'Nothing was stored. Reload the page and try again.',
  },
  'answers-invalid': { title: 'Answers do not fit the questionnaire', help: 'Nothing was stored.' },
  'setup-token-wrong': {
    title: 'This set-up link is not right',
    help: 'Use the newest link that the server printed when it started.',
  },
  'too-many-requests': { title: 'Too many attempts', help: 'Nothing was lost. Wait a little and try again.' },
  'server-error': {
    title: 'Something went wrong on our side',
    help: 'Nothing half-done was kept, and what was saved before is safe. Try again.',
  },
  'database-unavailable': {
    title: 'The database cannot be reached',
    help: 'Nothing was stored; what was saved before is safe. Try again in a moment.',
  },
} as const
