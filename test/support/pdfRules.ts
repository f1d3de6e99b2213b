import { readContent, type Content } from './pdfContent.ts';
import { readPdf, type PdfDict, type PdfFile, type PdfValue } from './pdfObjects.ts';

/**
 * What a PDF breaks of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), as far as its objects tell: no validator of
 * either can be had here (veraPDF is in no registry that we reach), so the rules that a print can break are restated.
 */
export function pdfProblems(bytes: Uint8Array): string[] {
  const file = readPdf(bytes);
  return [
    ...headerProblems(bytes, file),
    ...metadataProblems(file),
    ...colourProblems(file),
    ...fontProblems(file),
    ...attachmentProblems(file),
    ...pageProblems(file),
    ...structureProblems(file),
  ];
}

const when = (broken: boolean, problem: string): string[] => (broken ? [problem] : []);

function headerProblems(bytes: Uint8Array, { trailer, catalog, objects, dict }: PdfFile): string[] {
  const head = Buffer.from(bytes.subarray(0, 20));
  const comment = head.subarray(9);
  return [
    ...when(!/^%PDF-1\.[4-7]\n/.test(head.toString('latin1')), 'header: no %PDF-1.n'),
    ...when(
      comment[0] !== 0x25 || [1, 2, 3, 4].some((at) => comment[at]! < 128),
      'header: no binary comment',
    ),
    ...when(!Array.isArray(trailer['/ID']), 'trailer: no ID'),
    ...when('/Encrypt' in trailer, 'trailer: encrypted'),
    ...when('/AA' in catalog || '/OpenAction' in catalog, 'catalog: actions'),
    ...when('/JavaScript' in dict(catalog['/Names']), 'catalog: JavaScript'),
    ...objects.flatMap(([ref, { stream }]) => [
      ...when(stream?.dict['/Filter'] === '/LZWDecode', `${ref}: LZW`),
      ...when(stream?.dict['/F'] !== undefined, `${ref}: data outside the file`),
    ]),
  ];
}

function metadataProblems({ catalog, dict, stream, text, trailer }: PdfFile): string[] {
  const xmp = stream(catalog['/Metadata']).toString('utf8');
  const info = dict(trailer['/Info']);
  const title = /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(xmp)?.[1];
  const plain = title?.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  return [
    ...when('/Filter' in dict(catalog['/Metadata']), 'XMP: compressed'),
    ...when(!xmp.includes('<pdfaid:part>3</pdfaid:part>'), 'XMP: no PDF/A part'),
    ...when(!xmp.includes('<pdfaid:conformance>A</pdfaid:conformance>'), 'XMP: no PDF/A level'),
    ...when(!xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), 'XMP: no PDF/UA part'),
    ...when(
      !xmp.includes('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>'),
      'XMP: PDF/UA schema not described',
    ),
    ...when(!title, 'XMP: no title'),
    ...when(plain !== text(info['/Title']), 'XMP: another title than in Info'),
    ...when(!text(catalog['/Lang']), 'catalog: no language'),
    ...when(dict(catalog['/ViewerPreferences'])['/DisplayDocTitle'] !== true, 'catalog: title not shown'),
    ...when(dict(catalog['/MarkInfo'])['/Marked'] !== true, 'catalog: not marked'),
  ];
}

function colourProblems({ catalog, dict, list, stream }: PdfFile): string[] {
  const [intent] = list(catalog['/OutputIntents']);
  const profile = dict(intent)['/DestOutputProfile'];
  return [
    ...when(dict(intent)['/S'] !== '/GTS_PDFA1', 'colour: no output intent'),
    ...when(dict(profile)['/N'] !== 3, 'colour: profile is not RGB'),
    ...when(stream(profile).toString('latin1', 36, 40) !== 'acsp', 'colour: no ICC profile'),
  ];
}

function fontProblems({ objects, dict, list, name, stream }: PdfFile): string[] {
  return objects.flatMap(([ref, { value }]) => {
    const font = dict(value);
    if (font['/Type'] !== '/Font' || font['/Subtype'] !== '/Type0') return [];
    const descendant = dict(list(font['/DescendantFonts'])[0]);
    const descriptor = dict(descendant['/FontDescriptor']);
    return [
      ...when(stream(descriptor['/FontFile2']).length === 0, `${ref}: font not embedded`),
      ...when(!/^\/[A-Z]{6}\+/.test(name(font['/BaseFont'])), `${ref}: font is no subset`),
      ...when(descendant['/CIDToGIDMap'] !== '/Identity', `${ref}: no CIDToGIDMap`),
      ...when(font['/Encoding'] !== '/Identity-H', `${ref}: encoding`),
      ...when(stream(font['/ToUnicode']).length === 0, `${ref}: no ToUnicode`),
    ];
  });
}

function attachmentProblems({ catalog, dict, list, text }: PdfFile): string[] {
  return list(catalog['/AF']).flatMap((ref) => {
    const spec = dict(ref);
    const embedded = dict(dict(spec['/EF'])['/F']);
    const name = text(spec['/UF']);
    return [
      ...when(!name || text(spec['/F']) !== name, 'attachment: names'),
      ...when(spec['/AFRelationship'] !== '/Source', `${name}: relationship`),
      ...when(!text(spec['/Desc']), `${name}: no description`),
      ...when(!embedded['/Subtype'], `${name}: no media type`),
      ...when(!text(dict(embedded['/Params'])['/ModDate']), `${name}: no date`),
    ];
  });
}

const contentOf = ({ stream, get }: PdfFile, page: PdfDict): Content => {
  const contents = page['/Contents'] ?? null;
  const refs = Array.isArray(get(contents)) ? (get(contents) as PdfValue[]) : [contents];
  return readContent(Buffer.concat(refs.map((ref) => stream(ref))).toString('latin1'));
};

function pageProblems(file: PdfFile): string[] {
  const { pages, dict, list, name, text, catalog } = file;
  const parents = numbersOf(file, dict(catalog['/StructTreeRoot'])['/ParentTree']);
  return pages.flatMap((page, index) => {
    const content = contentOf(file, page);
    const owners = list(parents.get(Number(page['/StructParents'])));
    const at = (problem: string) => `page ${index + 1}: ${problem}`;
    return [
      ...when(content.unbalanced, at('marks are not balanced')),
      ...[...content.unknown].map((operator) => at(`operator ${operator}`)),
      ...[...content.colourSpaces]
        .filter((space) => space !== '/DeviceRGB' && space !== '/DeviceGray')
        .map((space) => at(`colour space ${space}`)),
      ...content.painted.flatMap(({ what, marks, glyphs }) => {
        const [mark] = marks;
        const isArtifact = marks.some(({ tag }) => tag === 'Artifact');
        const mcid = marks.find((one) => one.mcid !== null)?.mcid;
        return [
          ...when(!mark, at(`${what} is not marked`)),
          ...when(isArtifact && mcid != null, at('decoration inside of content')),
          ...when(glyphs.includes(0), at('a glyph that the font does not have')),
          ...when(!isArtifact && mcid == null, at(`${what} is no content`)),
          ...when(
            mcid != null &&
              dict(owners[mcid])['/Type'] === undefined &&
              dict(owners[mcid])['/S'] === undefined,
            at(`mark ${mcid} belongs to nothing`),
          ),
        ];
      }),
      ...list(page['/Annots']).flatMap((ref) => {
        const annotation = dict(ref);
        const owner = dict(parents.get(Number(annotation['/StructParent'])));
        return [
          ...when(page['/Tabs'] !== '/S', at('links do not follow the structure')),
          ...when(annotation['/Subtype'] !== '/Link', at(`annotation ${name(annotation['/Subtype'])}`)),
          ...when(annotation['/F'] !== 4, at('link is not printed')),
          ...when(!text(annotation['/Contents']), at('link without words')),
          ...when(owner['/S'] !== '/Link', at('link outside of the structure')),
        ];
      }),
    ];
  });
}

function numbersOf({ dict, list }: PdfFile, tree: PdfValue | undefined): Map<number, PdfValue> {
  const nums = list(dict(tree)['/Nums']);
  const found = new Map<number, PdfValue>();
  for (let at = 0; at + 1 < nums.length; at += 2) found.set(Number(nums[at]), nums[at + 1] ?? null);
  return found;
}

/** Which elements may stand in which. */
const inside: Record<string, string[]> = {
  '/Document': ['/Sect', '/Table', '/P', '/H1', '/H2'],
  '/Sect': ['/Sect', '/P', '/H1', '/H2', '/Table', '/Figure', '/Link'],
  '/Table': ['/TR'],
  '/TR': ['/TH', '/TD'],
  '/TH': [],
  '/TD': ['/P', '/Link', '/Figure'],
  '/P': ['/Link', '/Figure'],
  '/H1': [],
  '/H2': [],
  '/Link': ['/Figure'],
  '/Figure': [],
};
/** Elements whose content stands in their children alone. */
const holdsNoText = new Set(['/Document', '/Sect', '/Table', '/TR']);

function structureProblems({ catalog, dict, list, name, text }: PdfFile): string[] {
  const root = dict(catalog['/StructTreeRoot']);
  const problems: string[] = [];
  const headings: string[] = [];
  const visit = (ref: PdfValue, parent: string | null): void => {
    const element = dict(ref);
    const type = name(element['/S']);
    const children = list(element['/K']);
    const allowed = parent === null ? ['/Document'] : (inside[parent] ?? []);
    problems.push(
      ...when(!(type in inside), `structure: ${type}`),
      ...when(!allowed.includes(type), `structure: ${type} in ${parent}`),
      ...when(type === '/Figure' && !text(element['/Alt']), 'structure: figure without words'),
      ...when(
        type === '/TH' && dict(element['/A'])['/Scope'] !== '/Column',
        'structure: heading of no column',
      ),
      ...when(
        holdsNoText.has(type) && children.some((child) => typeof child === 'number'),
        `structure: text in ${type}`,
      ),
    );
    if (type === '/H1' || type === '/H2') headings.push(type);
    if (type === '/Table')
      problems.push(...tableProblems(children.map((row) => list(dict(row)['/K']).length)));
    for (const child of children) {
      if (typeof child === 'string' && dict(child)['/S'] !== undefined) visit(child, type);
    }
  };
  for (const child of list(root['/K'])) visit(child, null);
  return [
    ...problems,
    ...when(
      headings[0] !== '/H1' || headings.filter((one) => one === '/H1').length !== 1,
      'structure: titles',
    ),
  ];
}

const tableProblems = (widths: number[]): string[] =>
  when(new Set(widths).size > 1, `structure: rows of ${[...new Set(widths)].join(' and ')} cells`);
