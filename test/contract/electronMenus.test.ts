import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { speakingIn } from '../support/speaking.ts';
import { asked, WebContents } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);
const { contextMenuOf } = await import('../../electron/host-electron/contextMenu.ts');
const { menuOf, setMenu } = await import('../../electron/host-electron/menu.ts');

describe('menus', () => {
  const window = {
    ...{ show: vi.fn(), goTo: vi.fn(), press: vi.fn(), close: vi.fn(), hide: vi.fn(), minimize: vi.fn() },
    ...{ setOverlay: vi.fn(), isVisible: () => true },
  };
  const zoom = { step: vi.fn(), reset: vi.fn() };
  const ports = { window, zoom, speech: speakingIn(), showCrashes: vi.fn() };
  const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [
      item,
      ...flat((item.submenu as MenuItemConstructorOptions[] | undefined) ?? []),
    ]);

  const polish = ['Plik', 'Edycja', 'Widok', 'Okno', 'Pomoc'];
  const english = ['File', 'Edit', 'View', 'Window', 'Help'];
  it.each([
    ...(['win32', 'linux', 'darwin'] as const).map((platform) => ['pl', platform, polish] as const),
    ...(['win32', 'linux', 'darwin'] as const).map((platform) => ['en', platform, english] as const),
  ])(
    'speak the language of the window, and each key has one meaning: %s, %s',
    (language, platform, expected) => {
      const menu = menuOf({ ...ports, speech: speakingIn(language) }, platform, true);
      expect(menu.map(({ label }) => label).filter((it) => it !== 'Latarnik')).toEqual(expected);
      const items = flat(menu);
      const keys = items.flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { label, type, role } of items)
        expect([type, label], String(role)).toEqual(
          type === 'separator' ? [type, undefined] : [type, label ?? '?'],
        );
      expect(items.some(({ role }) => role === 'toggleDevTools')).toBe(false);
    },
  );

  it('are there anew when the language is another', () => {
    const speech = speakingIn();
    setMenu({ ...ports, speech });
    expect(asked.menu.map(({ label }) => label)).toEqual(expect.arrayContaining(polish));
    speech.speak('en');
    expect(asked.menu.map(({ label }) => label)).toEqual(expect.arrayContaining(english));
    speech.speak('pl');
    expect(asked.menu.map(({ label }) => label)).toEqual(expect.arrayContaining(polish));
  });

  it('leave the window’s own keys to the window', () => {
    const items = flat(menuOf(ports, 'win32', true));
    for (const key of ['CmdOrCtrl+K', 'CmdOrCtrl+M'])
      expect(items.find(({ accelerator }) => accelerator === key)).toMatchObject({
        registerAccelerator: false,
      });
    expect(items.some(({ role }) => role === 'minimize')).toBe(false);
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'])
      expect(items.find((it) => it.role === role)).toMatchObject({ registerAccelerator: false });
  });

  it('lead to screens and do what they say', () => {
    const click = (label: string) =>
      (flat(menuOf(ports, 'linux', true)).find((it) => it.label === label)?.click as () => void)();
    click('Nowa faktura');
    expect(window.goTo).toHaveBeenLastCalledWith('#/new');
    click('Skróty klawiszowe');
    expect(window.press).toHaveBeenLastCalledWith('shortcuts');
    click('Powiększ');
    expect(zoom.step).toHaveBeenLastCalledWith('in');
    click('Rozmiar 100%');
    expect(zoom.reset).toHaveBeenCalled();
    click('Minimalizuj');
    expect(window.minimize).toHaveBeenCalled();
    click('Zamknij okno');
    expect(window.close).toHaveBeenCalled();
    click('Raporty awarii na tym komputerze');
    expect(ports.showCrashes).toHaveBeenCalled();
  });

  const flags = {
    canUndo: true,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: true,
    canSelectAll: true,
  };
  const editFlags = { ...flags, canDelete: true, canEditRichly: false };
  const nothing = { dictionarySuggestions: [], isEditable: false, selectionText: '', linkURL: '', editFlags };
  it('of the right button: spelling and editing in a field, copying elsewhere, and nothing on nothing', () => {
    const contents = new WebContents();
    const words = speakingIn().words().desktop;
    const labels = (params: object) =>
      contextMenuOf(contents, { ...nothing, ...params }, words).map(({ label, type }) => label ?? type);
    expect(labels({})).toEqual([]);
    expect(labels({ selectionText: 'FV/1' })).toEqual(['Kopiuj']);
    expect(labels({ linkURL: 'app://latarnik/#/queue' })).toEqual([]);
    expect(labels({ linkURL: 'https://qr.ksef.mf.gov.pl/x' })).toEqual(['Kopiuj adres']);
    const field = { isEditable: true, dictionarySuggestions: ['faktura'] };
    expect(labels(field).slice(0, 4)).toEqual(['faktura', 'separator', 'Cofnij', 'Ponów']);
    const [first] = contextMenuOf(contents, { ...nothing, ...field }, words);
    (first?.click as () => void)();
    expect(contents.replaced).toEqual(['faktura']);
    const inEnglish = contextMenuOf(
      contents,
      { ...nothing, isEditable: true, linkURL: 'https://qr.ksef.mf.gov.pl/x' },
      speakingIn('en').words().desktop,
    );
    expect(inEnglish.map(({ label }) => label)).toEqual(expect.arrayContaining(['Undo', 'Copy the address']));
  });
});
