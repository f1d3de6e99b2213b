/** Words of the first start. */
export const firstStart = {
  title: 'Latarnik always issues the invoice, and sends it to KSeF by itself',
  intro:
    'Begin with a training company or create your own. The training one works at once and has no legal effect.',
  training: {
    title: 'Training company',
    body: 'KSeF then works on this computer, and a certificate of type 2 is made by itself. You can pretend a failure and watch invoices being sent after it by themselves.',
    points: [
      'there is nothing to type',
      'no invoice gets to the real KSeF',
      'you can create your own company in a separate folder',
    ],
    button: 'Begin with a training company',
    working: 'Preparing the training company…',
  },
  own: {
    title: 'Your own company',
    body: 'You will need the NIP and a KSeF token. You can enter the token later in the settings.',
    points: [
      'NIP, name and address',
      'a KSeF token with the right to issue invoices',
      'you load the certificate of type 2 right afterwards',
    ],
    button: 'Create your own company',
  },
  form: {
    title: 'Your company',
    back: 'Back',
    nip: 'NIP',
    name: 'Name of the company',
    line1: 'Street and number',
    line2: 'Postcode and town',
    account: 'Bank account',
    accountHint: 'Optional; it goes onto invoices paid by transfer',
    environment: 'KSeF environment',
    token: 'KSeF token',
    tokenHint: 'You generate it in the KSeF Taxpayer Application; you can add it later',
    passphrase: 'Password of the safe',
    passphraseHint: 'Protects the token and the key of the certificate. At least 8 characters',
    submit: 'Create the company',
    required: 'This field is needed',
  },
} as const;
