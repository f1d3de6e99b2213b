import { heading, list, note, steps, table, text, toPage, toScreen } from '../../help/blocks.ts';

/** How the program gets into KSeF. */
export const loginPage = [
  text(
    'Enter a KSeF token or load a certificate of type 1.',
    'Without it invoices are issued, but the program cannot send them to KSeF.',
  ),

  heading('token', 'KSeF token'),
  steps(
    'Log in to the KSeF Taxpayer Application on behalf of the company.',
    'Generate a token with the right to issue invoices.',
    'Copy it at once: KSeF shows it only once.',
    'In the program open Settings, Login to KSeF, paste the token and choose “Save and check”.',
  ),
  note(
    'amber',
    'A token is like a password. Do not send it by e-mail, and do not keep it on a note beside the computer.',
  ),
  toScreen('Open the login', 'settings', 'login'),

  heading('missing', 'The program has nothing to log in with'),
  text(
    'Invoices are issued and wait. Enter a token or load a certificate of type 1, and they go by themselves.',
  ),
  toPage('Type 1 or type 2', 'certificate#types'),

  heading('refused', 'KSeF does not accept the login'),
  list(
    'The token was revoked, or a part of it was not copied: generate a new one.',
    'The token is of another environment: a token of DEMO does not work on PRODUCTION.',
    'The clock of the computer is slow: set the date and the hour.',
  ),

  heading('permissions', 'A right is missing'),
  text(
    'The login works, but the company has not granted the right to issue invoices.',
    'The owner or the administrator grants rights in the KSeF Taxpayer Application. Afterwards choose “Try now” on the screen Queue.',
  ),
  toScreen('Open the Queue', 'queue'),

  heading('environments', 'Environments'),
  table(
    'Four environments',
    ['Word in the bar', 'What it is', 'Legal effect'],
    ['SANDBOX', 'a KSeF on this computer, for learning', 'none'],
    ['TEST', 'the test environment of the Ministry', 'none'],
    ['DEMO', 'the demonstration environment of the Ministry', 'none'],
    ['PRODUCTION', 'the real KSeF', 'of every invoice'],
  ),
  text(
    'The address of an environment has to begin with https://. The sandbox on this computer is the exception.',
  ),
] as const;
