export const settings = {
  title: 'Settings',
  ofOrganisation: 'Organisation',
  ofInstallation: 'Installation',
  page: {
    organisation: 'Organisation',
    'api-keys': 'API keys',
    audit: 'Audit log',
    outbox: 'Outbox',
    organisations: 'All organisations',
    administrators: 'Administrators',
    'account-messages': 'Account messages',
  },
  organisation: {
    intro: 'What respondents read about who is asking them, and how members sign in.',
    name: 'Name of the organisation',
    nameHelp: 'Respondents and everybody who gets a letter read it.',
    language: 'Language of letters',
    languageHelp: 'Used unless the language of the person is known.',
    twoFactor: 'Every member signs in with a second factor',
    twoFactorHelp: 'Whoever has none yet is asked to turn it on before they see anything here.',
    twoFactorNotYours:
      'Turn on two-factor sign-in for your own account first. Otherwise you would lock yourself out with this switch.',
    saved: 'Settings saved.',
  },
} as const
