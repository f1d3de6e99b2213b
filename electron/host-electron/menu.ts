import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MainWindow } from './mainWindow.ts';
import type { DesktopWords, Speech } from './speech.ts';
import type { Zoom } from './zoom.ts';

type Items = MenuItemConstructorOptions[];
type Words = DesktopWords['desktop']['menu'];

export interface MenuPorts {
  window: MainWindow;
  zoom: Zoom;
  speech: Speech;
  showCrashes(): void;
}

const line: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu, in the language of the window; its keys are those of the window itself wherever it has them. */
export function menuOf(ports: MenuPorts, platform = process.platform, isPackaged = app.isPackaged): Items {
  const isMac = platform === 'darwin';
  const words = ports.speech.words().desktop.menu;
  return [
    ...(isMac ? [macMenu(ports, words)] : []),
    { label: words.file, submenu: fileMenu(ports, words, isMac) },
    { label: words.edit, submenu: editMenu(words, isMac) },
    { label: words.view, submenu: viewMenu(ports, words, isPackaged) },
    { label: words.window, role: 'window', submenu: windowMenu(ports, words, isMac) },
    { label: words.help, role: 'help', submenu: helpMenu(ports, words) },
  ];
}

/** Shows the menu, anew whenever the language is another. */
export function setMenu(ports: MenuPorts): void {
  const show = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(ports)));
  ports.speech.onChange(show);
  show();
}

const place = ({ window }: MenuPorts, label: string, hash: string, accelerator?: string) => ({
  ...{ label, click: () => window.goTo(hash) },
  ...(accelerator !== undefined && { accelerator }),
});

/** The window hears the key itself; the menu only names it, so that nothing is done twice. */
const named = (accelerator: string) => ({ accelerator, registerAccelerator: false });

const macMenu = (ports: MenuPorts, words: Words): MenuItemConstructorOptions => ({
  label: ports.speech.words().desktop.name,
  submenu: [
    { role: 'about', label: words.about },
    line,
    place(ports, words.settings, '#/settings', 'Cmd+,'),
    line,
    { role: 'services', label: words.services },
    line,
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.unhide },
    line,
    { role: 'quit', label: words.quit },
  ],
});

const fileMenu = (ports: MenuPorts, words: Words, isMac: boolean): Items => [
  place(ports, words.newInvoice, '#/new', 'CmdOrCtrl+N'),
  line,
  place(ports, words.importXml, '#/import', 'CmdOrCtrl+O'),
  place(ports, words.export, '#/invoices/export', 'CmdOrCtrl+E'),
  ...(isMac ? [] : [line, place(ports, words.settings, '#/settings', 'Ctrl+,')]),
  line,
  { label: words.close, accelerator: 'CmdOrCtrl+W', click: () => ports.window.close() },
  ...(isMac ? [] : [{ label: words.quit, accelerator: 'Ctrl+Q', click: () => app.quit() }]),
];

/**
 * Undo and redo are the form's own where a form is shown: the page hears the keys first, and the menu only names them.
 * macOS needs them in the menu to work in fields at all.
 */
const editMenu = (words: Words, isMac: boolean): Items => {
  const native = isMac ? {} : { registerAccelerator: false };
  return [
    { role: 'undo', label: words.undo, ...native },
    { role: 'redo', label: words.redo, ...native },
    line,
    { role: 'cut', label: words.cut, ...native },
    { role: 'copy', label: words.copy, ...native },
    { role: 'paste', label: words.paste, ...native },
    { role: 'delete', label: words.delete },
    { role: 'selectAll', label: words.selectAll, ...native },
  ];
};

const viewMenu = (ports: MenuPorts, words: Words, isPackaged: boolean): Items => [
  place(ports, words.home, '#/home'),
  place(ports, words.invoices, '#/invoices'),
  place(ports, words.queue, '#/queue'),
  line,
  { label: words.palette, ...named('CmdOrCtrl+K'), click: () => ports.window.press('palette') },
  { label: words.mode, ...named('CmdOrCtrl+M'), click: () => ports.window.press('mode') },
  line,
  { label: words.zoomIn, accelerator: 'CmdOrCtrl+Plus', click: () => ports.zoom.step('in') },
  // On most keyboards `+` is typed with Shift; the key without it is meant too.
  { label: words.zoomIn, accelerator: 'CmdOrCtrl+=', visible: false, click: () => ports.zoom.step('in') },
  { label: words.zoomOut, accelerator: 'CmdOrCtrl+-', click: () => ports.zoom.step('out') },
  { label: words.zoomReset, accelerator: 'CmdOrCtrl+0', click: () => ports.zoom.reset() },
  line,
  { role: 'togglefullscreen', label: words.fullScreen },
  ...(isPackaged ? [] : ([line, { role: 'toggleDevTools', label: words.devTools }] as const)),
];

/** Not the role `minimize`: its Ctrl+M is the mode switch here. */
const windowMenu = ({ window }: MenuPorts, words: Words, isMac: boolean): Items => [
  { label: words.minimize, click: () => window.minimize() },
  ...(isMac
    ? ([
        { role: 'zoom', label: words.zoom },
        { role: 'front', label: words.front },
      ] as const)
    : []),
];

const helpMenu = (ports: MenuPorts, words: Words): Items => [
  { label: words.shortcuts, click: () => ports.window.press('shortcuts') },
  place(ports, words.journal, '#/journal'),
  { label: words.crashes, click: () => ports.showCrashes() },
  line,
  place(ports, words.about, '#/settings/program'),
];
