import { heading, list, note, steps, table, text, toPage, toScreen } from '../../help/blocks.ts';

/** Type 1 and type 2, how to get, order, import and renew them, and the safe they are kept in. */
export const certificatePage = [
  text(
    'Load a KSeF certificate of type 2 before the internet fails.',
    'Without it the program issues no offline invoice: “A certificate of type 2 is required for the offline mode”.',
  ),

  heading('types', 'Type 1 or type 2'),
  table(
    'Two kinds of certificates',
    ['', 'Type 1 (Authentication)', 'Type 2 (Offline)'],
    ['What for', 'logging in to KSeF', 'signing KOD II on offline invoices'],
    ['Do you need it', 'no, a token is enough', 'yes, to issue offline'],
    ['Does it replace the other', 'no', 'no'],
  ),
  text(
    'You load a file and do not know which one it is? The program sees the type and tells you. It does not take type 1 in place of type 2.',
  ),

  heading('get', 'How to get a certificate of type 2 in KSeF'),
  steps(
    'Open the Certificates and Permissions Module (MCU): mcu.mf.gov.pl.',
    'Log in on behalf of the company.',
    'Apply for a certificate and choose the type Offline.',
    'Download the certificate and the key: a .p12 file or a pair of .crt and .key. Remember the password of the file.',
    'Load the files in the program.',
  ),
  note(
    'amber',
    'Keep the file with the key and its password apart. Whoever has both can sign an invoice as your company.',
  ),

  heading('order', 'How to order a certificate from the program'),
  steps(
    'Load a certificate of type 1. A token is not enough: KSeF gives certificates only to those who log in with a certificate.',
    'On the screen Certificates name the certificate and choose “Order in KSeF”.',
    'Wait. The program fetches the certificate by itself and puts the key into the safe.',
  ),
  text(
    'The order is under way? Do not order again, the program asks KSeF by itself.',
    'KSeF does not take the order? The limit of the company is used up: revoke certificates you do not use, in the MCU or here: “Revoke in KSeF…”.',
    'KSeF rejected the order? Read its answer and order again.',
  ),
  toScreen('Open Certificates', 'certificates'),

  heading('import', 'How to load a certificate'),
  steps(
    'Open the screen Certificates.',
    'Drop a .p12 file there, or both files: .crt and .key.',
    'Type the password of the file and choose “Load”.',
  ),
  table(
    'When the file cannot be loaded',
    ['The program says', 'Do this'],
    [
      'The password does not fit the certificate file',
      'Type the password given on downloading. It is not the password of the safe.',
    ],
    ['This is not a certificate file', 'Choose a .p12, .pfx, .pem, .crt or .key file.'],
    ['The private key is missing', 'Add the .key file downloaded together with the certificate.'],
    [
      'The key does not fit the certificate',
      'The files are of two sets. Choose a pair of one and the same download.',
    ],
    ['The key … is not allowed', 'Order a certificate with a key EC P-256 or RSA of 2048 bits.'],
    [
      'The certificate belongs to another company',
      'Load the certificate of the company whose NIP you see in the settings.',
    ],
  ),

  heading('renew', 'Renewal and expiry'),
  text(
    'The program reminds you in good time that the certificate ends.',
    'Order a new one before the old one expires: both can be used side by side.',
  ),
  list(
    'The certificate has expired: load a new one. Issued invoices stay good.',
    'The certificate is not valid yet: wait until the day given, or load another one.',
    'KSeF has revoked or blocked the certificate: do not sign with it. Order a new one and check in the MCU who did it.',
  ),

  heading('safe', 'The safe and its password'),
  text(
    'The keys and the token are in an encrypted safe on this computer.',
    'The system opens the safe, or your password, set when the company was created.',
  ),
  list(
    'The safe is closed: type the password. Issued invoices wait safely.',
    'The password does not fit: check Caps Lock and the layout of the keyboard.',
    'You do not remember the password: nobody can bring it back. Load the certificate from its file and enter the token anew.',
    'The safe is damaged: load the certificate from its file again, or restore a backup.',
    'The password is too short: take three words, for example.',
  ),

  heading('export', 'Taking a certificate to another computer'),
  text(
    'On the screen Certificates you can save the key to a .p12 file with a password, without Polish letters.',
    'It is not possible where the system guards the keys: then order another certificate on the second computer. A company may have several.',
  ),
  toPage('Backups and moving', 'backups#move'),
] as const;
