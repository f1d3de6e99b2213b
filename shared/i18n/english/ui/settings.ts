/** Words of the settings. */
export const settings = {
  notifications: {
    title: 'Desktop notifications',
    default: 'Warnings about deadlines can also appear outside the window of the program.',
    granted: 'On: warnings about deadlines also appear outside the window of the program.',
    denied:
      'Blocked in the browser. You will see warnings in the window of the program; you can change the permission in the settings of the page.',
    ask: 'Turn notifications on',
  },
  title: 'Settings',
  company: {
    title: 'Company',
    name: 'Name',
    nip: 'NIP',
    address: 'Address',
    account: 'Account',
    environment: 'KSeF environment',
    kind: 'Kind',
    training: 'training company',
  },
  login: {
    title: 'Login to KSeF',
    present: 'The KSeF token is kept in the safe.',
    absent:
      'There is no KSeF token. Invoices are still issued, but they will not go to KSeF until you enter it.',
    token: 'KSeF token',
    tokenHint: 'You generate it in the KSeF Taxpayer Application, with the right to issue invoices',
    replace: 'Enter a new token',
    save: 'Save token',
    saved: 'Token saved.',
  },
  offline: {
    title: 'Offline modes',
    body: 'Offline24, KSeF unavailability and KSeF failure need a certificate of type 2 (Offline).',
    open: 'Show certificates',
    columns: { mode: 'Mode', when: 'When', codes: 'On the print', deadline: 'Deadline' },
  },
  sandbox: {
    title: 'KSeF sandbox',
    body: 'On the trainer’s page you cause a failure, unavailability, a broken connection and other trouble, announce a message of the Ministry, and see what has reached the KSeF of the sandbox.',
    open: 'Open the trainer’s page',
  },
  program: {
    title: 'Program',
    version: 'Version',
  },
  look: {
    title: 'Look and language',
    language: 'Language of the program',
    languageHint:
      'Prints, exports and messages to buyers have languages of their own; the data of the journal and the names of files stay Polish.',
    looks: { auto: 'as the system', light: 'light', dark: 'dark' },
  },
} as const;
