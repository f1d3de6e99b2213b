import { counted } from '../counted.ts';

/** Words around the pages of the help; they come with the pages. */
export const helpWords = {
  title: 'Help',
  pages: 'Pages of the help',
  search: 'Search the help',
  placeholder: 'e.g. certificate, deadline, two codes',
  found: (count: number) =>
    count === 0 ? 'There is nothing like that here. Type another word.' : counted(count, 'result'),
  all: 'All pages',
  whole: 'Open on the whole screen',
  close: 'Close the help',
  print: 'Print the sheet',
  save: 'Save as PDF',
} as const;
