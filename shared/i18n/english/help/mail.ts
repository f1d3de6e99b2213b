import { heading, list, note, steps, table, text, toScreen } from '../../help/blocks.ts';

/** Sending invoices by e-mail. */
export const mailPage = [
  text(
    'Beside the invoice choose “Send by e-mail”.',
    'The finished message opens in your mail program; once a server is set up, Latarnik sends it by itself.',
  ),

  heading('setup', 'How to set up e-mail'),
  steps(
    'Open Settings, E-mail, and choose sending through a server (SMTP).',
    'Type the server, the port, the user and the address of the sender. The provider of your mail has them.',
    'Type the password. Some providers require a separate app password.',
    'Choose “Save and check the connection”.',
  ),
  table('Port and encryption', ['Port', 'Encryption'], ['465', 'TLS'], ['587', 'STARTTLS']),
  text('You change the text of messages in the template, one for all or a customer’s own.'),
  note(
    'blue',
    'Without encryption the program sends only through a server on the same computer (127.0.0.1).',
  ),
  toScreen('Open e-mail', 'settings', 'mail'),

  heading('many', 'Many invoices at once'),
  steps(
    'In the list of invoices select those you want to send, and choose “Send by e-mail”.',
    'You see how many messages will leave and who has no address.',
    'Send. You can close the window: how it ended is told at the bottom.',
  ),
  list(
    'At most 500 messages leave at once. There are more? Narrow the list, for example to a week, and send it in parts.',
    'You have no mail server? Save the messages to a ZIP file and open them in your mail program.',
    'Who has got an invoice already does not get it again, unless you choose so.',
  ),

  heading('message', 'A message is not ready'),
  list(
    'There is no recipient, or the address has a slip: biuro@firma.pl. Separate several addresses with commas.',
    'There are too many recipients: send two messages.',
    'There is no subject or no document: type a subject and tick at least one file.',
    'The message is too large: attach fewer files.',
  ),

  heading('server', 'The server does not answer'),
  list(
    'Check the name of the server, the port and the encryption.',
    'Check whether the internet works.',
    'The certificate of the server is not trusted: do not type the password, ask the provider of your mail.',
    'The server asks to try later: do so in a few minutes.',
  ),

  heading('refused', 'The server refuses'),
  list(
    'It did not accept the password: type it again, or make an app password.',
    'It does not let you send from this address: type one that belongs to the account.',
    'It did not accept the address of the recipient: correct the slip.',
  ),

  heading('unclear', 'Did the message arrive?'),
  text(
    'A message that was stopped has reached nobody: send it again.',
    'Where the connection broke at the very end, the program does not know. Ask the recipient before you send it again.',
    'The same invoice is just being sent? Wait, the outcome will be in its history.',
  ),
] as const;
