export const join = {
  title: 'Invitation',
  to: 'Work with {{organisation}}',
  by: '{{name}} invites you to work with {{organisation}} on its community needs assessment.',
  invited: 'You are invited to work with {{organisation}} on its community needs assessment.',
  role: 'As',
  email: 'For',
  expires: 'The invitation ends on',
  newAccount: 'You have no account here yet. Say your name and choose a password.',
  submit: 'Join',
  hasAccount: 'There is an account for {{email}}. Sign in with it to accept.',
  signIn: 'Sign in to accept',
  as: 'You are signed in as {{name}}.',
  accept: 'Accept the invitation',
  somebodyElse: 'This invitation is for somebody else',
  somebodyElseHelp:
    'It was sent to {{email}}, and you are signed in as {{own}}. Sign out to answer it as {{email}}, or ask to be invited at your own address.',
  signOut: 'Sign out',
  noToken: 'The link is incomplete',
  noTokenHelp: 'Open the whole link of the letter: it ends with “/join?token=” and a code.',
  toStart: 'Go to Groundwork',
  ended: {
    accepted: {
      title: 'This invitation was accepted already',
      detail: 'Each link works once. If it was you who accepted, sign in.',
    },
    revoked: {
      title: 'This invitation was taken back',
      detail: 'Ask the person who invited you, if you think that this is a mistake.',
    },
    expired: {
      title: 'This invitation has expired',
      detail: 'Links work for 14 days. Ask the person who invited you to send it again.',
    },
  },
} as const
