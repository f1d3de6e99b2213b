import type { Sheet, Tag } from './sheet.ts';
import { page } from './theme.ts';

/** Something that is never cut by the end of a page. Heights in points. */
export interface Piece {
  height: number;
  draw(sheet: Sheet, top: number): void;
}

/** Pieces that follow each other and may be parted by the end of a page. */
export interface Section {
  /** Space above, dropped at the top of a page. */
  gap: number;
  pieces: Piece[];
  /** Stands above the head and the first piece, never alone at the end of a page, and again with a repeated head. */
  title?: Piece;
  /** Drawn above the first piece and again on every page where the section goes on. */
  head?: Piece;
  /** How many last pieces stay on one page with the whole of the next section. */
  tail?: number;
  /** Stands at the foot of its page. */
  atBottom?: boolean;
  /** What its pieces are for a screen reader; a section of paragraphs when nothing is said. */
  tag?: Tag;
}

export interface Placed {
  top: number;
  piece: Piece;
  section: Section;
  /** A head that stood on an earlier page already. */
  isRepeated: boolean;
  isTitle: boolean;
}

interface Item {
  section: Section;
  piece: Piece;
  gap: number;
  isFirst: boolean;
}

/** Where content stands on a page, in points from the upper edge. */
export interface Frame {
  top: number;
  /** First line of every page but the first. */
  continuedTop: number;
  bottom: number;
}

/** Lays sections out on pages. What must stay together moves to a new page together, if a page can hold it. */
export function paginate(sections: Section[], frame: Frame = page): Placed[][] {
  const pages: Placed[][] = [[]];
  let top = frame.top;
  const isFresh = (): boolean => pages.at(-1)?.length === 0;
  const put = (piece: Piece, at: number, section: Section, isRepeated = false): void => {
    pages.at(-1)?.push({ top: at, piece, section, isRepeated, isTitle: piece === section.title });
    top = at + piece.height;
  };
  const newPage = (): void => {
    pages.push([]);
    top = frame.continuedTop;
  };

  for (const group of groupsOf(sections)) {
    const fitsHere =
      top + (isFresh() ? 0 : (group[0]?.gap ?? 0)) + heightOf(group, isFresh()) <= frame.bottom;
    const fitsAPage = frame.continuedTop + heightOf(group, true) <= frame.bottom;
    if (!fitsHere && !isFresh() && fitsAPage) newPage();
    for (const item of group) {
      const space = isFresh() ? 0 : item.gap;
      const needed = item.piece.height + (item.isFirst ? headHeight(item) : 0);
      if (top + space + needed > frame.bottom && !isFresh()) newPage();
      const from = isFresh() ? top : top + space;
      const { section, piece } = item;
      const heads = item.isFirst || isFresh() ? headsOf(item) : [];
      let pieceTop = from;
      for (const head of heads) {
        put(head, pieceTop, section, !item.isFirst);
        pieceTop = top;
      }
      put(piece, section.atBottom ? Math.max(pieceTop, frame.bottom - piece.height) : pieceTop, section);
    }
  }
  return pages;
}

interface PageSize {
  width: number;
  height: number;
}

/** Draws pages in their order; each section is one element of the document's structure, however many pages it takes. */
export function drawPages(
  sheet: Sheet,
  pages: Placed[][],
  frame: (index: number) => void,
  sizeOf: (index: number) => PageSize = () => page,
): void {
  const drawing = pageByPage(sheet, pages, frame, sizeOf);
  while (drawing.next().done !== true);
}

/** As `drawPages`, for documents so long that others must get their turn between pages; yields the page drawn. */
export function* pageByPage(
  sheet: Sheet,
  pages: Placed[][],
  frame: (index: number) => void,
  sizeOf: (index: number) => PageSize = () => page,
): Generator<Placed[]> {
  let current: Section | null = null;
  let depth = 0;
  const close = (): void => {
    for (; depth > 0; depth -= 1) sheet.closeTag();
  };
  for (const [index, placed] of pages.entries()) {
    const { width, height } = sizeOf(index);
    sheet.addPage(width, height);
    sheet.decoration(() => frame(index));
    for (const one of placed) {
      const { piece, top, section } = one;
      if (section !== current) close();
      current = section;
      for (const tag of tagsAround(one).slice(depth)) {
        sheet.openTag(tag);
        depth += 1;
      }
      if (one.isRepeated) sheet.decoration(() => piece.draw(sheet, top));
      else piece.draw(sheet, top);
    }
    yield placed;
  }
  close();
}

/** A table is inside the element of its title, which is no part of the table. */
function tagsAround({ section, isTitle, isRepeated }: Placed): Tag[] {
  if (section.title === undefined) return [section.tag ?? 'Sect'];
  return section.tag === undefined || (isTitle && !isRepeated) ? ['Sect'] : ['Sect', section.tag];
}

/** Items that stay together: single pieces, the tail of one section with all of the next. */
function groupsOf(sections: Section[]): Item[][] {
  const groups: Item[][] = [];
  let held: Item[] = [];
  for (const section of sections.filter((one) => one.pieces.length > 0)) {
    const items = section.pieces.map((piece, index): Item => ({
      section,
      piece,
      gap: index === 0 ? section.gap : 0,
      isFirst: index === 0,
    }));
    const wasHeld = held.length > 0;
    const tail = Math.min(section.tail ?? 0, items.length);
    if (wasHeld) groups.push([...held, ...items]);
    else groups.push(...items.slice(0, items.length - tail).map((item) => [item]));
    held = wasHeld ? [] : items.slice(items.length - tail);
  }
  if (held.length > 0) groups.push(held);
  return groups;
}

/** Height of a group without the gap above it; at the top of a page its first piece brings its head along. */
const heightOf = (group: Item[], atPageTop: boolean): number =>
  group.reduce((sum, item, index) => {
    const bringsHead = item.isFirst || (index === 0 && atPageTop);
    return sum + (index === 0 ? 0 : item.gap) + (bringsHead ? headHeight(item) : 0) + item.piece.height;
  }, 0);

/** What stands above an item that is the first of its section or of a page. */
const headsOf = ({ section, isFirst }: Item): Piece[] =>
  [section.head !== undefined || isFirst ? section.title : undefined, section.head].filter(
    (piece) => piece !== undefined,
  );

const headHeight = (item: Item): number => headsOf(item).reduce((sum, piece) => sum + piece.height, 0);
