import { formatDay } from '../format.ts';
import { characters, importAction, type TextsOf } from './errorWords.ts';

const howToGetType2 =
  'You can download a certificate of type 2 (Offline) from the Certificates and Permissions Module (MCU) on the KSeF site.';

/** What is wrong with the safe, or with a certificate. */
export const keystoreErrors: TextsOf<'keystore'> = {
  'keystore.noOfflineCertificate': () => ({
    title: 'A certificate of type 2 is required for the offline mode',
    body: `Without it there is no KOD II, so an offline invoice cannot be issued; no number has been used. ${howToGetType2}`,
    action: importAction,
  }),
  'keystore.wrongType': (d) => ({
    title:
      d.found === 'authentication'
        ? 'This is a certificate of type 1 (Authentication), and type 2 (Offline) is needed'
        : 'This is not a KSeF certificate of the type that is needed',
    body:
      d.found === 'authentication'
        ? `The certificate ${d.subject} is for logging in and cannot sign a KOD II. It was not saved. ${howToGetType2}`
        : `The certificate ${d.subject} does not have the purpose that KSeF requires. It was not saved. ${howToGetType2}`,
    action: 'Choose another file',
  }),
  'keystore.expired': (d) => ({
    title: 'The certificate has expired',
    body: `It was valid until ${formatDay(d.validTo)}. Without a valid certificate of type 2 no offline invoice can be made. ${howToGetType2}`,
    action: 'Load a new certificate',
  }),
  'keystore.notYetValid': (d) => ({
    title: 'The certificate is not valid yet',
    body: `It comes into force on ${formatDay(d.validFrom)}. Until then no offline invoice can be made. Use a certificate that is valid today.`,
    action: 'Load another certificate',
  }),
  'keystore.wrongPassword': () => ({
    title: 'The password does not fit the certificate file',
    body: 'The certificate was not loaded. Type the password that was set when the file was downloaded from KSeF.',
  }),
  'keystore.notACertificate': (d) => ({
    title: d.fileName ? `The file ${d.fileName} is not a certificate` : 'This is not a certificate file',
    body: 'Nothing was saved. Choose a .p12 or .pfx file, or a pair of .crt and .key files.',
    action: 'Choose another file',
  }),
  'keystore.noPrivateKey': () => ({
    title: 'The private key is missing',
    body: 'The certificate alone is not enough to sign a KOD II. Nothing was saved. Add the .key file or choose a .p12 file.',
    action: 'Choose files',
  }),
  'keystore.keyMismatch': () => ({
    title: 'The key does not fit the certificate',
    body: 'The files come from different sets. Nothing was saved. Choose the key that was downloaded together with this certificate.',
    action: 'Choose files',
  }),
  'keystore.weakKey': (d) => ({
    title: `The key ${d.found} is not allowed`,
    body: 'KSeF requires RSA of 2048 bits or EC P-256. Nothing was saved. Order a certificate with such a key.',
  }),
  'keystore.locked': () => ({
    title: 'The safe with the certificate is closed',
    body: 'Without the key the program can neither sign a KOD II nor log in to KSeF. Issued invoices wait safely. Open the safe with its password.',
    action: 'Open the safe',
  }),
  'keystore.wrongPassphrase': () => ({
    title: 'The password of the safe does not fit',
    body: 'The safe stayed closed. Issued invoices are safe. Type the password that was set when the company was created.',
  }),
  'keystore.passphraseTooShort': (d) => ({
    title: `The password of the safe needs at least ${characters(d.min)}`,
    body: 'It protects the key that signs your invoices. Nothing was saved. Type a longer password, for example three words.',
  }),
  'keystore.damaged': () => ({
    title: 'The safe with the certificate is damaged',
    body: 'The key cannot be read. Issued invoices are safe. Load the certificate from its file again.',
    action: importAction,
  }),
  'keystore.noLogin': () => ({
    title: 'The program has nothing to log in to KSeF with',
    body: 'Invoices are issued and wait in the queue. Enter the KSeF token in the settings, and they will go by themselves.',
    action: 'Enter the KSeF token',
  }),

  'keystore.otherSubject': (d) => ({
    title: 'The certificate belongs to another company',
    body: `It was issued for ${d.subject} (NIP ${d.nip}), and your company has NIP ${d.companyNip}. Nothing was saved. Load the certificate of your company.`,
    action: 'Choose another file',
  }),
  'keystore.revoked': (d) => ({
    title: d.status === 'revoked' ? 'The certificate is revoked' : 'The certificate is blocked',
    body: 'So KSeF answered. A KOD II signed with it would be invalid, so no offline invoice is made. Order a new certificate of type 2 or load another one.',
    action: 'Show certificates',
  }),
  'keystore.noAuthenticationCertificate': () => ({
    title: 'Ordering needs a certificate of type 1',
    body: 'KSeF gives certificates only to those who log in with a certificate; a token is not enough. Load a certificate of type 1 (Authentication), or order type 2 in the Certificates and Permissions Module.',
    action: 'Load a certificate',
  }),
  'keystore.orderRunning': () => ({
    title: 'A certificate is being ordered already',
    body: 'The program is waiting for the answer of KSeF and will fetch the certificate by itself. There is nothing to do.',
  }),
  'keystore.orderNotAllowed': () => ({
    title: 'KSeF does not take an order now',
    body: 'The limit of applications or certificates of this company is used up. Revoke certificates you do not use in KSeF and try again.',
  }),
  'keystore.orderRejected': (d) => ({
    title: 'KSeF rejected the order of the certificate',
    body: `The answer of KSeF: ${d.description}. The present certificate works as before. Order again.`,
    action: 'Order again',
  }),
  'keystore.exportByOs': () => ({
    title: 'This key cannot be taken out',
    body: 'It is protected by the password store of the system, which has no password that the program could ask for. On another computer order a new certificate; there may be several.',
  }),
  'keystore.badFilePassword': (d) => ({
    title: `The password of the file needs at least ${characters(d.min)}, without Polish letters`,
    body: 'Programs write other letters in different ways, and the file has to open everywhere. Nothing was saved. Type another password.',
  }),
};
