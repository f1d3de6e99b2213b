import type { FontName } from './fonts.ts';

/** One millimetre in points. */
export const MM = 72 / 25.4;

/** A4 in points, and the frame inside which everything stands. */
export const page = {
  width: 210 * MM,
  height: 297 * MM,
  left: 15 * MM,
  right: 195 * MM,
  top: 13 * MM,
  /** First line of continuation pages, below their running head. */
  continuedTop: 23 * MM,
  /** Nothing but the foot stands lower. */
  bottom: 284 * MM,
  foot: 288 * MM,
} as const;
export const contentWidth = page.right - page.left;

/** Ground, accent and text of a coloured strip. */
export interface Tone {
  ground: string;
  bar: string;
  text: string;
}

const amber: Tone = { ground: '#fdf3dc', bar: '#d98a00', text: '#5c3b00' };
const green: Tone = { ground: '#e5f4ea', bar: '#2a8a4f', text: '#11502b' };
const grey: Tone = { ground: '#eef1f4', bar: '#7b8794', text: '#323c46' };
const red: Tone = { ground: '#fbe9e7', bar: '#b3261e', text: '#74160f' };

/** Where a firm's logo stands, at most. */
export const logoBox = { width: 42 * MM, height: 18 * MM } as const;

/** Every pair of text and ground has a contrast of 4.5:1 or more, and greys survive a black and white print. */
export const colour = {
  ink: '#17212b',
  muted: '#56616d',
  hairline: '#d5dbe1',
  rule: '#9aa6b2',
  ground: '#f1f4f7',
  white: '#ffffff',
  amber,
  green,
  grey,
  red,
  training: { ground: '#f7c948', text: '#1c1600' },
  alarm: { ground: '#b3261e', text: '#ffffff' },
} as const;

export interface TextStyle {
  font: FontName;
  size: number;
  colour: string;
  /** Distance of baselines, points. */
  leading: number;
}

const style = (font: FontName, size: number, ink: string, leading = size * 1.32): TextStyle => ({
  font,
  size,
  colour: ink,
  leading,
});

export const text = {
  kind: style('regular', 12, colour.muted),
  // Whatever has the firm's colour gets it by `accented`.
  number: style('bold', 22, colour.ink, 26),
  numberLong: style('bold', 13, colour.ink, 17),
  label: style('regular', 7.5, colour.muted),
  labelStrong: style('bold', 7.5, colour.muted),
  value: style('bold', 8.5, colour.ink),
  party: style('bold', 10.5, colour.ink, 13.5),
  body: style('regular', 8.5, colour.ink, 11.6),
  bodyStrong: style('bold', 8.5, colour.ink, 11.6),
  small: style('regular', 7.5, colour.muted, 10),
  totalLabel: style('regular', 10, colour.ink),
  total: style('bold', 21, colour.ink, 25),
  inWords: style('regular', 7.5, colour.ink, 10),
  heading: style('bold', 8.5, colour.ink),
  caption: style('bold', 8.5, colour.ink),
  link: style('regular', 5.2, colour.muted, 6.6),
  foot: style('regular', 7, colour.muted),
  mark: style('bold', 7.5, colour.ink),
} as const;

/** A style in the firm's colour (`#rrggbb`). */
export const accented = (style: TextStyle, accent: string): TextStyle => ({ ...style, colour: accent });
