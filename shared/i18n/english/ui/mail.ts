import type { MailHistoryEntry, MailLanguage, MailPhase, MailWay } from '../../../contract/mailTypes.ts';
import type { MailSecurity } from '../../../domain/mail/server.ts';

const ways: Record<MailWay, string> = {
  eml: 'my mail program opens the finished message',
  smtp: 'Latarnik sends it by itself through a mail server (SMTP)',
};
const securities: Record<MailSecurity, string> = {
  tls: 'TLS (usually port 465)',
  starttls: 'STARTTLS (usually port 587)',
  none: 'no encryption (127.0.0.1 only)',
};
const languages: Record<MailLanguage, string> = { pl: 'Polish', en: 'English' };
const phases: Record<MailPhase, string> = {
  documents: 'Preparing files…',
  connecting: 'Connecting with the mail server…',
  sending: 'Sending the message…',
  confirming: 'Waiting for the server to confirm…',
};
const outcomes: Record<MailHistoryEntry['outcome'], string> = {
  sending: 'being sent',
  sent: 'sent',
  drafted: 'opened in the mail program',
  failed: 'not sent',
  unclear: 'not known whether it arrived',
};

/** Words for invoices by e-mail. */
export const mail = {
  open: 'Send by e-mail',
  dialog: {
    title: (number: string) => `Invoice ${number} by e-mail`,
    loading: 'Preparing the message…',
    to: 'To',
    toHint: 'Separate several addresses with commas.',
    cc: 'Cc (copy)',
    subject: 'Subject',
    body: 'Text',
    documents: 'Attachments',
    send: 'Send',
    sendShortcut: 'Ctrl+Enter',
    sendAgain: 'Send again',
    eml: 'Open in the mail program',
    cancelSending: 'Stop sending',
    phases,
    sentTo: (to: readonly string[]) => `Sent to: ${to.join(', ')}`,
    refused: (addresses: readonly string[]) =>
      `The mail server did not accept the address: ${addresses.join(', ')}. The other recipients got the message.`,
    drafted: 'The message is ready in the mail program. Send it from there.',
    notSet: 'Latarnik can also send it by itself: enter the mail server in the settings.',
    settings: 'Mail settings',
    close: 'Close',
  },
  history: {
    title: 'Sent before',
    columns: { at: 'When', to: 'To', outcome: 'Outcome' },
    outcomes,
  },
  settings: {
    title: 'E-mail',
    body: 'You send invoices from the page of the invoice. What went to whom is entered in the journal.',
    way: 'How to send',
    ways,
    name: 'Name of the sender',
    address: 'Address of the sender',
    host: 'Mail server (SMTP)',
    hostHint: 'For example smtp.firma.pl',
    port: 'Port',
    security: 'Encryption',
    securities,
    user: 'User',
    userHint: 'Usually the full e-mail address; empty if the server asks for no password.',
    password: 'Password',
    newPassword: 'New password',
    passwordKept: 'The password is in the safe. Type it only if it has changed.',
    passwordHint: 'It goes into the safe, encrypted, and nowhere else.',
    save: 'Save mail',
    saved: 'Saved.',
    test: 'Save and check the connection',
    testing: 'Connecting with the mail server…',
    works: 'It works: the mail server accepted the connection and the login.',
  },
  template: {
    title: 'Template of messages',
    own: 'Own template of e-mails',
    ownHint:
      'Without it, messages to this customer have the usual template of the settings. It is saved by itself as you leave the field.',
    language: 'Language of amounts and dates',
    languages,
    subject: 'Subject of the message',
    body: 'Text of the message',
    placeholders: 'In place of the names in braces the program writes the data of the invoice:',
    emptyLines: 'A row whose data are empty vanishes: without a due date there is no row about it.',
    unknown: (names: readonly string[]) =>
      `The program does not know: ${names.join(', ')}. This stays in the message as it is written.`,
    save: 'Save the template',
    saved: 'The template is saved.',
    builtIn: 'Bring back the first text',
    dropped: 'This customer has the usual template.',
  },
} as const;
