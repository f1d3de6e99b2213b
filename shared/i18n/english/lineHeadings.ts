import { lineHeadings as polish, type LineColumn } from '../lineHeadings.ts';

/** English headings of a list of goods in a spreadsheet, beside the Polish ones. */
export const lineHeadings: readonly (readonly [LineColumn, RegExp])[] = [
  ...polish,
  ['name', /^(name|goods|item|service|description|product)/i],
  ['quantity', /^(quantity|qty|pcs|number)/i],
  ['unit', /^(unit|u\.? ?m\.?$)/i],
  ['price', /^(price|net)/i],
  ['vatRate', /^(vat|tax|rate)/i],
  ['index', /^(code|index|sku|symbol)/i],
];
