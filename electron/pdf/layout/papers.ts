import type { Frame } from './flow.ts';
import { MM, page } from './theme.ts';

/** A sheet of paper and what stands where on it, in points. */
export interface PaperFormat extends Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  /** Where the foot stands, below everything else. */
  foot: number;
}

export const portrait: PaperFormat = page;

/** A4 turned: for tables that are wider than long. */
export const landscape: PaperFormat = {
  width: page.height,
  height: page.width,
  left: page.left,
  right: page.height - page.left,
  top: page.top,
  continuedTop: page.continuedTop,
  bottom: 196 * MM,
  foot: 200 * MM,
};
