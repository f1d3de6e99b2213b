import { clipboard, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { ContextMenuParams } from 'electron';
import type { DesktopWords, Speech } from './speech.ts';

/** What the right button offers: spelling where the system knows it, and what can be done with text. */
export function contextMenuOf(
  contents: Pick<WebContents, 'replaceMisspelling'>,
  params: Pick<
    ContextMenuParams,
    'dictionarySuggestions' | 'isEditable' | 'selectionText' | 'editFlags' | 'linkURL'
  >,
  { menu: words, context }: DesktopWords['desktop'],
): MenuItemConstructorOptions[] {
  const { dictionarySuggestions, isEditable, selectionText, editFlags, linkURL } = params;
  const spelling = dictionarySuggestions.map((word) => ({
    label: word,
    click: () => contents.replaceMisspelling(word),
  }));
  const line: MenuItemConstructorOptions[] = [{ type: 'separator' }];
  const edit: MenuItemConstructorOptions[] = isEditable
    ? [
        { role: 'undo', label: words.undo, enabled: editFlags.canUndo },
        { role: 'redo', label: words.redo, enabled: editFlags.canRedo },
        ...line,
        { role: 'cut', label: words.cut, enabled: editFlags.canCut },
        { role: 'copy', label: words.copy, enabled: editFlags.canCopy },
        { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
        ...line,
        { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
      ]
    : selectionText.trim() === ''
      ? []
      : [{ role: 'copy', label: words.copy }];
  // Addresses of our own screens are of no use outside.
  const link = /^https:/.test(linkURL)
    ? [{ label: context.copyLink, click: () => clipboard.writeText(linkURL) }]
    : [];
  return [...spelling, ...(spelling.length > 0 ? line : []), ...edit, ...link];
}

export function connectContextMenu(contents: WebContents, speech: Pick<Speech, 'words'>): void {
  contents.on('context-menu', (_event, params) => {
    const items = contextMenuOf(contents, params, speech.words().desktop);
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}
