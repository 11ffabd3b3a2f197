export const installation = {
  administratorsIntro:
    'They may do everything in every organisation on this server. Each change stands in the audit log of every organisation.',
  add: 'Add an administrator',
  addHelp: 'Somebody who has an account here already.',
  addSubmit: 'Add',
  added: '{{name}} is now an administrator.',
  noAccount: 'Nobody with this address has an account here.',
  since: 'Since',
  remove: {
    for: 'Remove {{name}} as administrator',
    title: 'Take the administration from {{name}}?',
    detail: 'They keep their account and the organisations they are a member of, and lose all others at once.',
    yes: 'Remove',
    done: '{{name}} is no longer an administrator.',
  },
  organisationsIntro: 'Every organisation on this server.',
  search: 'Find an organisation',
  nothingFound: 'No organisation matches “{{text}}”.',
  created: 'Created',
  noCoordinator: 'No coordinator',
} as const
