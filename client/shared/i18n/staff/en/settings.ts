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
  logo: {
    title: 'Logo',
    help: 'Printed on the cover of reports. A PNG or JPEG of at most 2 MB; a transparent or white ground looks best.',
    alt: 'Logo of {{name}}',
    choose: 'Choose a picture',
    replace: 'Choose another picture',
    remove: 'Remove the logo',
    saved: 'Logo saved.',
    removed: 'Logo removed.',
    refused: {
      kind: {
        title: 'Only PNG and JPEG pictures are taken',
        detail: 'The logo is as it was. Save the picture as PNG or JPEG, or export it so, and choose it again.',
      },
      large: {
        title: 'The picture has more than 2 MB',
        detail: 'The logo is as it was. Make the picture smaller – 1,200 dots across are enough – and choose it again.',
      },
      unusable: {
        title: 'The picture cannot be read',
        detail:
          'The logo is as it was. The file is damaged, is no PNG or JPEG whatever its name says, or has more than 40 million dots. Save it anew as PNG or JPEG and choose it again.',
      },
    },
  },
} as const
