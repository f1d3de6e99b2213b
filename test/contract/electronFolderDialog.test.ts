import type { BrowserWindow as ElectronWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { speakingIn } from '../support/speaking.ts';
import { asked, BrowserWindow } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);
const { createFolderDialog } = await import('../../electron/host-electron/folderDialog.ts');

const speech = speakingIn();
const open = () => {
  const window = new BrowserWindow({ webPreferences: {} });
  return { window, choose: createFolderDialog(window as unknown as ElectronWindow, speech) };
};
beforeEach(() => void (asked.folderDialogs.length = asked.chosenFolders.length = 0));

describe('the system’s dialog for a folder', () => {
  it('begins where the field points, lets a folder be made, and gives its path', async () => {
    asked.chosenFolders = ['/media/pendrive/Kopie'];
    expect(await open().choose({ purpose: 'backup', at: '/media/pendrive' })).toBe('/media/pendrive/Kopie');
    expect(asked.folderDialogs).toEqual([
      {
        ...{ title: 'Gdzie mają trafiać kopie zapasowe?', message: 'Gdzie mają trafiać kopie zapasowe?' },
        ...{ buttonLabel: 'Wybierz ten folder', defaultPath: '/media/pendrive' },
        properties: ['openDirectory', 'createDirectory'],
      },
    ]);
  });

  it.each(['', 'kopie', '../kopie'])('begins where the system likes when the field says “%s”', async (at) => {
    await open().choose({ purpose: 'backup', at });
    expect(asked.folderDialogs[0]).not.toHaveProperty('defaultPath');
  });

  it('gives nothing when nothing was chosen, or the window is gone', async () => {
    const { window, choose } = open();
    expect(await choose({ purpose: 'watch', at: '' })).toBeNull();
    window.state.destroyed = true;
    asked.chosenFolders = ['/home/ania'];
    expect(await choose({ purpose: 'watch', at: '' })).toBeNull();
    expect(asked.folderDialogs).toHaveLength(1);
  });

  it('is one at a time, however often it is asked for', async () => {
    const { choose } = open();
    asked.chosenFolders = ['/a', '/b'];
    const both = [choose({ purpose: 'watch', at: '' }), choose({ purpose: 'watch', at: '' })];
    expect(await Promise.all(both)).toEqual(['/a', null]);
    expect(await choose({ purpose: 'watch', at: '' })).toBe('/b');
  });

  it('speaks the language of the window', async () => {
    speech.speak('en');
    await open().choose({ purpose: 'watch', at: '' });
    speech.speak('pl');
    expect(asked.folderDialogs[0]).toMatchObject({
      title: 'Where should Latarnik take invoices to issue from?',
      buttonLabel: 'Choose this folder',
    });
  });
});
