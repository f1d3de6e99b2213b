import { counted } from './counted.ts';
import type { TextsOf } from './errorWords.ts';

const nothingLeft = 'Nothing was sent.';
const at = ({ host, port }: { host: string; port: number }): string => `${host}, port ${port}`;
const said = (answer: string): string => (answer === '' ? '' : ` The server answered: ${answer}.`);
const otherWay = 'You can also open the message in your mail program.';

/** What is wrong with a certificate, where it is known by its code. */
const certificateProblem: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'was issued for another server',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has signed itself, and nobody vouches for it',
  SELF_SIGNED_CERT_IN_CHAIN: 'comes from an issuer that this computer does not trust',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'comes from an issuer that this computer does not know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'comes from an issuer that this computer does not know',
};

/** Texts of what can go wrong with e-mail. */
export const mailErrors: TextsOf<'mail'> = {
  'mail.notSet': () => ({
    title: 'Mail is not set up yet',
    body: `${nothingLeft} Enter the mail server and the address of the sender in the settings. ${otherWay}`,
    action: 'Open the settings',
  }),
  'mail.noPassword': () => ({
    title: 'There is no mail password in the safe',
    body: `${nothingLeft} Enter the password in the mail settings; after a change of the server or user it has to be given again.`,
    action: 'Open the settings',
  }),
  'mail.badAddress': (d) => ({
    title: d.value ? `This is not an e-mail address: ${d.value}` : 'The e-mail address is not correct',
    body: `${nothingLeft} An address looks like this: biuro@firma.pl. Separate several addresses with commas.`,
  }),
  'mail.noRecipient': () => ({
    title: 'The message has no recipient',
    body: `${nothingLeft} Type an address in the field “To”. Save it with the customer too, and next time it will be filled in by itself.`,
  }),
  'mail.tooManyRecipients': (d) => ({
    title: `There can be at most ${d.max} recipients`,
    body: `${nothingLeft} Remove some of the addresses, or send the invoice in two messages.`,
  }),
  'mail.noSubject': () => ({
    title: 'The message has no subject',
    body: `${nothingLeft} Type a subject: without it the message easily ends up as spam.`,
  }),
  'mail.noDocuments': () => ({
    title: 'No file is attached to the message',
    body: `${nothingLeft} Tick at least one document of the invoice.`,
  }),
  'mail.badHost': (d) => ({
    title: d.value
      ? `This is not the name of a server: ${d.value}`
      : 'The name of the mail server is missing',
    body: 'Nothing was saved. Type the name alone, for example smtp.firma.pl; the port has a field of its own.',
  }),
  'mail.onlyEncrypted': () => ({
    title: 'Without encryption mail can go through this computer only',
    body: 'Nothing was saved. The password and the invoices would cross the network in plain text. Choose TLS or STARTTLS; without encryption only the address 127.0.0.1 works.',
  }),
  'mail.tooManyAtOnce': (d) => ({
    title: `${counted(d.chosen, 'invoice')} chosen, but at most ${d.max} messages can be sent at once`,
    body: 'Nothing was sent; mail servers block accounts that suddenly send more. Narrow the filter, e.g. to one week, and send them in parts: who has got an invoice already does not get it again.',
  }),
  'mail.running': () => ({
    title: 'A message with this invoice is just being sent',
    body: 'No second one was sent. Wait until this one is done; the outcome will be in the history of the invoice.',
  }),
  'mail.cancelled': () => ({
    title: 'Sending was stopped',
    body: 'The server did not get the whole message, so nobody will receive it. You can send it again.',
  }),
  'mail.hostUnknown': (d) => ({
    title: `There is no server called ${d.host}`,
    body: `${nothingLeft} Check the name in the mail settings. If it is right, this computer has no internet now.`,
  }),
  'mail.connectionRefused': (d) => ({
    title: 'The mail server does not take connections',
    body: `${nothingLeft} Nobody answers at ${at(d)}. Check the port and the kind of encryption in the mail settings, and whether the network lets mail through.`,
  }),
  'mail.timeout': (d) => ({
    title: 'The mail server did not answer in time',
    body: `${nothingLeft} The server: ${at(d)}. Check the port and the kind of encryption, or try in a moment. ${otherWay}`,
  }),
  'mail.connectionLost': (d) => ({
    title: 'The connection with the mail server broke',
    body: `The server ${at(d)} did not get the whole message, so nobody will receive it. Send it again.`,
  }),
  'mail.badCertificate': (d) => ({
    title: 'The certificate of the mail server is not trusted',
    body: `${nothingLeft} The certificate of the server ${at(d)} ${
      certificateProblem[d.problem] ?? `is not correct (${d.problem})`
    }, so there is no telling who would read the password. Check the name of the server or ask the provider of your mail.`,
  }),
  'mail.noEncryption': (d) => ({
    title: 'No encryption could be agreed with the mail server',
    body: `${nothingLeft} The server: ${at(d)}. Usually port 465 is TLS and 587 STARTTLS: change the port or the kind of encryption in the settings.`,
  }),
  'mail.notAMailServer': (d) => ({
    title: 'No mail server answers at this address',
    body: `${nothingLeft} The answer of ${at(d)} is not that of an SMTP server. Check the name and port: 465 and 587 are the usual ones for sending.`,
  }),
  'mail.loginRefused': (d) => ({
    title: 'The mail server did not accept the login or password',
    body: `${nothingLeft} The user: ${d.user}. Type the password again; some providers require a separate “app password”.`,
    action: 'Open the settings',
  }),
  'mail.senderRefused': (d) => ({
    title: `The mail server does not let you send from the address ${d.address}`,
    body: `${nothingLeft}${said(d.answer)} In the mail settings enter an address that belongs to this account.`,
  }),
  'mail.recipientRefused': (d) => ({
    title: `The mail server did not accept the address ${d.addresses.join(', ')}`,
    body: `${nothingLeft}${said(d.answer)} Check the address for a slip.`,
  }),
  'mail.refused': (d) => ({
    title: 'The mail server did not accept the message',
    body: `Nobody will receive it.${said(d.answer)} If the reason is not clear, ask the provider of your mail. ${otherWay}`,
  }),
  'mail.tooLarge': (d) => ({
    title: 'The message is too large for the mail server',
    body: `${nothingLeft} It has ${Math.ceil(d.sizeBytes / 1_000_000)} MB. Attach fewer files.`,
  }),
  'mail.tryLater': (d) => ({
    title: 'The mail server asks to try later',
    body: `Nobody will receive this message.${said(d.answer)} Send it again in a few minutes.`,
  }),
  'mail.unclear': () => ({
    title: 'It is not known whether the message arrived',
    body: 'The server got all of it, but the connection broke before the confirmation. The program will not send it a second time by itself: ask the recipient or look into the sent messages, and only then send it again.',
  }),
};
