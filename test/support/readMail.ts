/** A message read by hand from RFC 5322, 2045, 2047 and 2231, to check what the program writes. */
export interface MailPart {
  /** Lower-case names; several of one name are joined by a line feed. Encoded words are decoded. */
  headers: Map<string, string>;
  /** Lower case, without parameters. */
  type: string;
  parameters: Map<string, string>;
  fileName: string | null;
  /** Decoded; empty of a part that has parts. */
  content: Buffer;
  parts: MailPart[];
}

const decodeQuoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** RFC 2047: white space between two encoded words is not there. */
function decodeWords(text: string): string {
  const bytes = (encoding: string, word: string) =>
    encoding.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : decodeQuoted(word.replaceAll('_', ' '));
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, encoding = '', word = '']) =>
          bytes(encoding, word),
        ),
      ).toString('utf8'),
    );
}

/** RFC 2231: `name*0*=utf-8''a%C5%BC; name*1=b`. */
function readParameters(text: string): Map<string, string> {
  const pieces = new Map<string, { index: number; value: Buffer }[]>();
  for (const [, raw = '', quoted, bare = ''] of text.matchAll(
    /;\s*([^=;\s]+)=(?:"((?:\\.|[^"\\])*)"|([^;\s]*))/g,
  )) {
    const [, name = '', nr, star] = /^([^*]+)(?:\*(\d+))?(\*)?$/.exec(raw) ?? [];
    const index = Number(nr ?? 0);
    let value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
    if (star !== undefined && index === 0) value = value.replace(/^utf-8'[^']*'/i, '');
    const bytes =
      star === undefined
        ? Buffer.from(value, 'utf8')
        : Buffer.from(
            value.replace(/%([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          );
    pieces.set(name.toLowerCase(), [...(pieces.get(name.toLowerCase()) ?? []), { index, value: bytes }]);
  }
  return new Map(
    [...pieces].map(([name, all]) => [
      name,
      Buffer.concat(all.sort((a, b) => a.index - b.index).map(({ value }) => value)).toString('utf8'),
    ]),
  );
}

export function readMail(raw: Buffer): MailPart {
  const text = raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const headers = new Map<string, string>();
  for (const line of text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const at = line.indexOf(':');
    if (at < 1) throw new Error(`not a header: ${line}`);
    if (/[^\x20-\x7e]/.test(line)) throw new Error(`not ASCII: ${line}`);
    const name = line.slice(0, at).toLowerCase();
    const value = decodeWords(line.slice(at + 1).trim());
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  const body = text.slice(end + 4);
  const contentType = headers.get('content-type') ?? 'text/plain';
  const [type = ''] = contentType.toLowerCase().split(';');
  const parameters = readParameters(contentType);
  const disposition = readParameters(headers.get('content-disposition') ?? '');
  const boundary = parameters.get('boundary');
  const parts =
    boundary === undefined
      ? []
      : `\r\n${body}`
          .split(`\r\n--${boundary}--`)[0]!
          .split(`\r\n--${boundary}\r\n`)
          .slice(1)
          .map((it) => readMail(Buffer.from(it, 'latin1')));
  const encoding = (headers.get('content-transfer-encoding') ?? '7bit').toLowerCase();
  const content =
    boundary !== undefined
      ? Buffer.alloc(0)
      : encoding === 'base64'
        ? Buffer.from(body, 'base64')
        : encoding === 'quoted-printable'
          ? decodeQuoted(body)
          : Buffer.from(body, 'latin1');
  const fileName = disposition.get('filename') ?? parameters.get('name') ?? null;
  return { headers, type: type.trim(), parameters, fileName, content, parts };
}
