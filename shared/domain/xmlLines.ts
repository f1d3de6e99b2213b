const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:"[^"]*"|'[^']*'|[^'"<>])*>|[^<]+|</g;
const isText = (it: string): boolean => !it.startsWith('<') || it.startsWith('<![CDATA[');
const isEnd = (it: string): boolean => it.startsWith('</');
const isStart = (it: string): boolean => /^<[^/!?]/.test(it) && !it.endsWith('/>');

/**
 * An XML text one element a line, indented by how deep it is, so that two of them can be laid side by side. An element
 * that holds nothing but a value is one line; blanks between elements are left out. Never read again as XML.
 */
export function xmlLines(xml: string): string[] {
  const tokens = (xml.match(token) ?? []).filter((it) => it.trim() !== '' && it !== '\ufeff');
  const lines: string[] = [];
  let depth = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const [it = '', next = '', afterNext = ''] = tokens.slice(at, at + 3);
    if (isEnd(it)) depth = Math.max(0, depth - 1);
    const line = (text: string) => lines.push('  '.repeat(depth) + text.trim());
    if (isStart(it) && isText(next) && isEnd(afterNext)) {
      line(it + next + afterNext);
      at += 2;
    } else if (isStart(it) && isEnd(next)) {
      line(it + next);
      at += 1;
    } else {
      line(it);
      if (isStart(it)) depth += 1;
    }
  }
  return lines;
}
