import MailComposer from 'nodemailer/lib/mail-composer';
import { oneLine, type MailAddress } from '../../shared/domain/mail/addresses.ts';
import { safeSubject } from '../../shared/domain/mail/template.ts';

export interface Attachment {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

export interface Message {
  /** Without an address the mail program fills in its own. */
  from: MailAddress | null;
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  subject: string;
  body: string;
  attachments: readonly Attachment[];
  /** Without angle brackets. */
  messageId: string;
  /** Instant. */
  at: number;
  /** A draft that a mail program opens to be edited and sent. */
  isDraft: boolean;
}

// As objects: a list of addresses as text would be parsed once more.
const addressed = (list: readonly MailAddress[]) =>
  list.map(({ name, address }) => ({ name: oneLine(name), address }));

/** A message by RFC 5322 and MIME: UTF-8, attachments in Base64, file names by RFC 2231. */
export function composeMessage(message: Message): Promise<Buffer> {
  const { from, to, cc, subject, body, attachments, messageId, at, isDraft } = message;
  return new MailComposer({
    ...(from && { from: addressed([from])[0] }),
    ...{ to: addressed(to), ...(cc.length > 0 && { cc: addressed(cc) }) },
    ...{ subject: safeSubject(subject), text: body.replace(/\r\n?|\n/g, '\r\n') },
    ...{ messageId: `<${messageId}>`, date: new Date(at) },
    // Outlook opens a file that says so as a message to be sent.
    ...(isDraft && { headers: { 'X-Unsent': '1' } }),
    attachments: attachments.map(({ name, mediaType, bytes }) => ({
      ...{ filename: name, contentType: mediaType, content: Buffer.from(bytes) },
      ...{ contentTransferEncoding: 'base64', contentDisposition: 'attachment' },
    })),
    // A path or an address in place of a content would be read from this computer.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
    .compile()
    .build();
}
