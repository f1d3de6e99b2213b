import type { HelpBlock, HelpScreen } from './blocks.ts';
import { helpPages } from './pages.ts';
import { helpPageIds, helpTitles, isHelpPage, type HelpPageId } from './pageTitles.ts';
import { frame } from '../ui/frame.ts';

/** How GitHub makes an anchor of a heading. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const headingAt = (page: HelpPageId, anchor: string): string =>
  helpPages[page].flatMap((it) => (it.kind === 'heading' && it.anchor === anchor ? [it.text] : []))[0] ?? '';

function linkTo(target: string): string {
  const [page, anchor] = target.split('#');
  if (!isHelpPage(page)) return 'README.md';
  const file = `${helpTitles[page].file}.md`;
  return anchor === undefined ? file : `${file}#${slug(headingAt(page, anchor))}`;
}

/** What the menu calls a screen; some are reached from others. */
const screenName = (screen: HelpScreen): string =>
  screen === 'selfTest'
    ? frame.otherScreens.selfTest
    : frame.screens[screen === 'import' ? 'invoices' : screen];

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const plain = (text: string): string => text.replace(/([*_<>{}[\]\\])/g, '\\$1');

function blockText(block: HelpBlock): string {
  switch (block.kind) {
    case 'heading':
      return `## ${plain(block.text)}`;
    case 'text':
      return plain(block.text);
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${plain(item)}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows.map((it) => it.map(plain))]
        .map(row)
        .join('\n');
    case 'note':
      return `> ${plain(block.text)}`;
    case 'screen':
      return `W programie: **${screenName(block.screen)}** – ${plain(block.text)}.`;
    case 'page':
      return `[${plain(block.text)}](${linkTo(block.to)})`;
  }
}

/** A page as a Markdown file for docs/pomoc. */
export const helpMarkdown = (page: HelpPageId): string =>
  [`# ${helpTitles[page].title}`, ...helpPages[page].map(blockText), '[Wszystkie strony pomocy](README.md)']
    .join('\n\n')
    .concat('\n');

/** The list of all pages. */
export const helpContents = (): string =>
  [
    '# Pomoc',
    'Te same strony są w programie: F1 albo Pomoc w menu.',
    helpPageIds.map((id) => `- [${helpTitles[id].title}](${helpTitles[id].file}.md)`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
