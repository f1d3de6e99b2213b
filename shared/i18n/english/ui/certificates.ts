import { counted } from '../counted.ts';

/** Words of the certificate screen. */
export const certificates = {
  title: 'Certificates',
  subtitle: 'A certificate of type 2 lets you issue invoices without a connection to KSeF.',
  offlineSlot: 'Certificate of type 2 (Offline)',
  authenticationSlot: 'Certificate of type 1 (Authentication)',
  ready: 'ready',
  problem: 'needs attention',
  missing: 'none',
  optional: 'optional',
  optionalBody: 'It is for logging in to KSeF. It is not needed if you log in with a token.',
  facts: {
    subject: 'Owner',
    nip: 'NIP',
    pesel: 'PESEL',
    kind: 'Issued for',
    kinds: { company: 'a company', person: 'a person' },
    issuer: 'Issuer',
    serial: 'Serial number',
    key: 'Key',
    valid: 'Valid',
    validRange: (from: string, to: string) => `from ${from} to ${to}`,
    fingerprint: 'SHA-256 fingerprint',
  },
  what: {
    title: 'What a certificate of type 2 is',
    body: 'When KSeF cannot be reached, an invoice gets a second QR code (KOD II) signed with your certificate. Thanks to it anybody can check that your company issued it, before it gets to KSeF.',
    requirement:
      'The modes Offline24, KSeF unavailability and KSeF failure require a certificate of type 2. Without it the program refuses to issue an offline invoice.',
    type1: 'A certificate of type 1 (Authentication) is for logging in only and does not replace type 2.',
    where:
      'You order and download a certificate of type 2 in the Certificates and Permissions Module (MCU) on the KSeF site, or here if you have a certificate of type 1.',
  },
  import: {
    title: 'Load a certificate',
    files: 'Drop a .p12 file here, or a pair of .crt and .key files',
    choose: 'Choose files',
    password: 'Password of the file',
    passwordHint: 'Set when the certificate was downloaded; empty if the file has no password',
    submit: 'Load',
    noFiles: 'First choose the file of the certificate',
    tooLarge: 'The file is too large for a certificate (at most 1 MB)',
    done: {
      offline: (serial: string) => `The certificate ${serial} is in the safe.`,
      authentication: (serial: string) => `The certificate ${serial} is in the safe and is used to log in.`,
    },
  },
  offer: {
    label: (serial: string) => `The loaded file: certificate ${serial}`,
    types: {
      offline: {
        name: 'This is a certificate of type 2 (Offline)',
        what: 'It signs KOD II on offline invoices.',
      },
      authentication: {
        name: 'This is a certificate of type 1 (Authentication)',
        what: 'It does not sign offline invoices: that needs type 2. You can log in to KSeF with it and order type 2 in the program.',
      },
      unknown: {
        name: 'This is not a KSeF certificate',
        what: 'It is of use neither for logging in nor for the offline mode.',
      },
    },
    needsPermission:
      'The certificate was issued for a person. Signatures will be valid if this person has the right in KSeF to issue invoices of this company. Check it in the Taxpayer Application.',
    take: { offline: 'Load as type 2 (Offline)', authentication: 'Load for logging in' },
  },
  bar: {
    label: 'Validity on a time line',
    now: 'today',
    from: (day: string) => `from ${day}`,
    to: (day: string) => `to ${day}`,
    left: (days: number) =>
      days < 0 ? 'The validity is over.' : `${counted(days, 'day')} of validity left.`,
    reminders: 'The program will remind you',
    reminder: (day: string, days: number) => `${day} (${counted(days, 'day')} before the end)`,
    noMore: 'All reminders have been given.',
  },
  test: {
    title: 'Check whether the certificate signs',
    body: 'The program signs the KOD II of an imaginary invoice and checks the signature with the key of the certificate. It issues nothing.',
    submit: 'Sign a trial code',
    good: (serial: string, at: string) => `The signature of the certificate ${serial} is good (${at}).`,
    bad: 'The signature does not fit the certificate. Do not issue offline: load the certificate again or order a new one.',
    link: 'Signed address',
  },
  history: {
    title: 'Certificates on this computer',
    body: 'Earlier ones stay for good: they prove that your company issued the invoices they signed.',
    columns: {
      serial: 'Serial number',
      slot: 'What for',
      valid: 'Valid',
      imported: 'In the safe since',
      signed: 'Has signed',
      ksef: 'In KSeF',
    },
    slots: { offline: 'type 2: offline invoices', authentication: 'type 1: login to KSeF' },
    signed: (count: number) => counted(count, 'invoice'),
    current: 'in use',
    earlier: 'earlier',
    noKey: 'without its key',
    empty: 'There has been no certificate in the safe yet.',
  },
  revoke: {
    action: 'Revoke in KSeF…',
    title: (serial: string) => `Revoke the certificate ${serial}?`,
    body: 'This cannot be undone. You cannot issue new offline invoices with it; invoices signed already stay valid. Do it when the key may have got into the wrong hands, or when you have a new certificate already.',
    reason: 'Reason',
    reasons: {
      KeyCompromise: 'the key may have got into the wrong hands',
      Superseded: 'a new certificate has replaced it',
      Unspecified: 'another reason',
    },
    needsType1:
      'Only those who log in with a certificate of type 1 can revoke a certificate. Load one, or do it in the Certificates and Permissions Module (MCU).',
    confirm: 'Revoke for good',
  },
  reminder: (daysLeft: number) =>
    daysLeft === 0
      ? 'The certificate expires today. Order a new one, to be able to issue offline tomorrow.'
      : `The certificate expires in ${counted(daysLeft, 'day')}. Order a new one; the old one stays for the invoices it has signed.`,
  check: {
    now: 'Check in KSeF',
    never: 'KSeF has not been asked about this certificate yet.',
    active: (ago: string) => `KSeF confirmed: active (${ago}).`,
    blocked: (ago: string) => `KSeF: blocked (${ago}).`,
    revoked: (ago: string) => `KSeF: revoked (${ago}).`,
    expired: (ago: string) => `KSeF: invalid (${ago}).`,
    unknown: (ago: string) =>
      `KSeF does not show this certificate in the account that you log in with (${ago}).`,
  },
  order: {
    title: 'Order a certificate of type 2',
    renewTitle: 'Order the next certificate of type 2',
    body: 'The program makes a key in the safe, applies to KSeF and fetches the certificate by itself. It usually takes a few moments.',
    renewBody:
      'The new certificate will replace the present one for the next invoices. The present one stays in the safe for those it has signed.',
    needsType1:
      'To order a certificate in the program, load a certificate of type 1 (Authentication): KSeF gives certificates only to those who log in with one.',
    withType1:
      'The program sees to the rest: it makes the key, files the request and collects the certificate.',
    type1: 'Log in with a certificate of type 1',
    name: 'Name of the certificate in KSeF',
    nameHint: 'From 5 to 100 letters and digits, to recognise it later',
    usualName: 'Latarnik - offline invoices',
    submit: 'Order in KSeF',
    running: (name: string) =>
      `The order “${name}” is in KSeF. The certificate will get into the safe by itself.`,
    steps: {
      label: 'State of the order',
      key: 'Key made in the safe',
      sent: 'Application accepted by KSeF',
      issued: 'KSeF issues the certificate, the program will fetch it',
      done: 'done',
      now: 'now',
      later: 'later',
    },
    since: (at: string) => `Ordered ${at}.`,
    drop: 'Drop this order',
  },
  export: {
    title: 'Save a copy to a .p12 file',
    body: 'A copy for another computer, encrypted with a password of its own. Whoever has the file and the password can sign invoices of your company.',
    passphrase: 'Password of the safe',
    filePassword: 'Password of the new file',
    submit: 'Save the file',
  },
  safe: {
    title: 'Safe',
    lockedTitle: 'The safe is closed',
    locked:
      'Open it with the password set when the company was created, to send invoices and issue them offline.',
    newTitle: 'Set a password for the safe',
    fresh:
      'The safe protects the token and the key of the certificate on this computer. The program will ask for the password after every start.',
    passphrase: 'Password of the safe',
    unlock: 'Open the safe',
    create: 'Set the password',
    training: 'In a training company the safe opens by itself: its keys protect nothing.',
    byOs: 'The password store of the operating system protects the keys.',
    byPassphrase: 'The password of the safe protects the keys; the safe is open.',
    lockNow: 'Close the safe',
    autoLock: 'Close the safe by itself',
    autoLockHint: 'When nobody uses the program. Issued invoices are sent with the safe closed too.',
    after: (minutes: number) => (minutes === 0 ? 'never' : `after ${minutes} min`),
    changeTitle: 'Change of the password of the safe',
    current: 'Present password',
    next: 'New password',
    change: 'Change the password',
    changed: 'The password of the safe is changed.',
  },
} as const;
