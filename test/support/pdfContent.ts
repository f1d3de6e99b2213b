/** What a page's content stream paints, and under which mark. */
export interface Painted {
  /** `text`, `path` or `image`. */
  what: 'text' | 'path' | 'image';
  /** Innermost first: `{ tag, mcid }` of each mark that is open. */
  marks: { tag: string; mcid: number | null }[];
  /** Glyph numbers of text, of two bytes each. */
  glyphs: number[];
}
export interface Content {
  painted: Painted[];
  /** Colour spaces that are set by name. */
  colourSpaces: Set<string>;
  /** Operators that the reader does not know. */
  unknown: Set<string>;
  unbalanced: boolean;
}

const paths = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const known = new Set(
  (
    'q Q cm w J j M d ri i gs m l c v y h re n W W* CS cs SC SCN sc scn G g RG rg K k BT ET Tc Tw Tz TL Tf Tr Ts Td TD ' +
    'Tm T* Tj TJ Do BMC BDC EMC'
  ).split(' '),
);
const token =
  /\(((?:\\[\s\S]|[^\\()])*)\)|<<[\s\S]*?>>|<([0-9a-fA-F\s]*)>|\[[^\]]*\]|\/[^\s/<>[\]()]*|[^\s<>[\]()/]+/g;

/** Reads a content stream: enough to see that everything it paints is marked. */
export function readContent(stream: string): Content {
  const content: Content = { painted: [], colourSpaces: new Set(), unknown: new Set(), unbalanced: false };
  const marks: { tag: string; mcid: number | null }[] = [];
  let operands: string[] = [];
  const paint = (what: Painted['what'], glyphs: number[] = []) =>
    content.painted.push({ what, marks: marks.toReversed(), glyphs });
  for (const [it] of stream.matchAll(token)) {
    if (!/^[A-Za-z*'"]/.test(it)) {
      operands.push(it);
      continue;
    }
    if (it === 'BMC' || it === 'BDC') {
      const [tag = '', properties = ''] = operands;
      const mcid = /\/MCID (\d+)/.exec(properties)?.[1];
      marks.push({ tag: tag.slice(1), mcid: mcid === undefined ? null : Number(mcid) });
    } else if (it === 'EMC') {
      if (!marks.pop()) content.unbalanced = true;
    } else if (it === 'Tj' || it === 'TJ') {
      paint('text', glyphsOf(operands.at(-1) ?? ''));
    } else if (paths.has(it)) {
      paint('path');
    } else if (it === 'Do') {
      paint('image');
    } else if (it === 'cs' || it === 'CS') {
      content.colourSpaces.add(operands.at(-1) ?? '');
    } else if (!known.has(it)) {
      content.unknown.add(it);
    }
    operands = [];
  }
  if (marks.length > 0) content.unbalanced = true;
  return content;
}

const glyphsOf = (operand: string): number[] =>
  [...operand.matchAll(/<([0-9a-fA-F]+)>/g)].flatMap(([, hex]) =>
    (hex?.match(/.{4}/g) ?? []).map((glyph) => parseInt(glyph, 16)),
  );
