/** Somebody who gets or sends mail; the name may be empty. */
export interface MailAddress {
  name: string;
  address: string;
}

/** RFC 5321 4.5.3.1: octets of a local part, a label, a domain and a whole path. */
const longest = { local: 64, label: 63, whole: 254 };
/** More would be a mailing, which this is not. */
export const mostRecipients = 20;

const local = /^[^\s@<>()[\]\\,;:"\u0000-\u0020\u007f]+$/;
const label = /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;
const octets = (text: string): number =>
  [...text].reduce((sum, it) => {
    const code = it.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);

/** Whether mail can go there: what is before the `@` unquoted, a domain of at least two labels (also of Polish letters). */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [name, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || octets(name) > longest.local || octets(text) > longest.whole) return false;
  if (!local.test(name) || name.startsWith('.') || name.endsWith('.') || name.includes('..')) return false;
  const labels = domain.split('.');
  return labels.length > 1 && labels.every((it) => label.test(it) && octets(it) <= longest.label);
}

/** A name that stands in one line of a header. */
export const oneLine = (text: string): string =>
  text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();

function readAddress(text: string): MailAddress | null {
  const inBrackets = /^(.*)<([^<>]*)>$/s.exec(text);
  const address = oneLine(inBrackets?.[2] ?? text);
  const name = oneLine(inBrackets?.[1] ?? '')
    .replace(/^"(.*)"$/s, '$1')
    .replace(/\\(.)/g, '$1');
  return isMailAddress(address) ? { name, address } : null;
}

/** Cuts a list at commas, semicolons and line ends that stand in no quotes and no brackets. */
const parts = (text: string): string[] =>
  (text.match(/(?:"(?:\\.|[^"\\])*"|<[^<>\n]*>|[^,;\n"<]|["<])+/g) ?? [])
    .map((it) => it.trim())
    .filter((it) => it !== '');

/**
 * Reads `Jan <jan@x.pl>, biuro@x.pl; ania@x.pl`. The same address twice counts once; what is no address is given back as
 * it was written.
 */
export function parseAddresses(text: string): { addresses: MailAddress[]; wrong: string[] } {
  const addresses = new Map<string, MailAddress>();
  const wrong: string[] = [];
  for (const part of parts(text)) {
    const read = readAddress(part);
    if (read === null) wrong.push(part);
    else if (!addresses.has(read.address.toLowerCase())) addresses.set(read.address.toLowerCase(), read);
  }
  return { addresses: [...addresses.values()], wrong };
}

/** As it is typed: `"Kowalski, Jan" <jan@x.pl>`. */
export function formatAddress({ name, address }: MailAddress): string {
  const clean = oneLine(name);
  if (clean === '') return address;
  const quoted = /[,;<>"\\@]/.test(clean) ? `"${clean.replace(/["\\]/g, '\\$&')}"` : clean;
  return `${quoted} <${address}>`;
}
