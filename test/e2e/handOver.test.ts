import { beforeEach, describe, expect, it } from 'vitest';
import { issueInForm } from '../support/issueInForm.ts';
import { unzip } from '../support/packages.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);

/** Types an invoice for a Polish business while KSeF can't be reached, and issues it. */
const issueOffline = async () => {
  await window.page.keyboard.press('n');
  const dialog = await issueInForm(window.page);
  const [invoice] = (await world.call('invoice.list', {})).items;
  return { dialog, id: invoice!.id, base: invoice!.number.replaceAll('/', '-') };
};
/** A page at 300 dots per inch takes a moment on a busy machine. */
const patience = { timeout: 20_000 };
const bytesOf = async (fileId: string) => Buffer.from((await world.firm.core.readFile(fileId)).bytes);

beforeEach(async () => {
  await world.call('mode.set', { mode: 'offline24' });
  await window.page.getByRole('button', { name: /^Tryb wystawiania: Offline24/ }).waitFor();
});

describe('what a buyer is given at the counter', { timeout: 60_000 }, () => {
  it('is a confirmation, with the reason, and everything in one ZIP, byte for byte', async () => {
    const { dialog, id, base } = await issueOffline();
    expect(await dialog.getByLabel(/^Potwierdzenie transakcji/).isChecked()).toBe(true);
    await dialog.getByText(/^Nabywca z\sNIP dostanie fakturę w\sKSeF/).waitFor();
    expect(await window.violations()).toEqual([]);
    const saved = await window.save(() => dialog.getByRole('button', { name: 'Zapisz wszystko' }).click());
    expect(saved.name).toBe(`${base}.zip`);
    const files = await unzip(saved.bytes);
    const stored = {
      ...{ [`${base}-potwierdzenie.pdf`]: `${id}.confirmation`, [`${base}.xml`]: `${id}.xml` },
      ...{ [`${base}-KOD-I.png`]: `${id}.kod1Png`, [`${base}-KOD-I.svg`]: `${id}.kod1Svg` },
      ...{ [`${base}-KOD-II.png`]: `${id}.kod2Png`, [`${base}-KOD-II.svg`]: `${id}.kod2Svg` },
    };
    expect([...files.keys()]).toEqual(Object.keys(stored));
    for (const [name, fileId] of Object.entries(stored)) {
      expect(Buffer.compare(files.get(name)!, await bytesOf(fileId))).toBe(0);
    }
  });

  it('is shown as it will be printed, and printed as its pictures, or by the viewer that the window has', async () => {
    const { page } = window;
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    // a dialog of the system would wait for somebody; a frame of the page stands for its printer
    await page.addInitScript(() => {
      globalThis.print = () => {
        const pictures = [...document.images].map(({ naturalWidth }) => naturalWidth);
        globalThis.top!.document.body.dataset['printed'] = [location.pathname, ...pictures].join(' ');
      };
      // the tests' browser says that it has a viewer, and has none
      const get = () => document.body.dataset['viewer'] === 'yes';
      Object.defineProperty(Navigator.prototype, 'pdfViewerEnabled', { get });
    });
    await page.reload();
    await page.getByRole('button', { name: /^Tryb wystawiania: Offline24/ }).waitFor();
    const { dialog, id, base } = await issueOffline();
    await dialog.getByRole('button', { name: 'Podgląd' }).click();
    const preview = page.getByRole('dialog', { name: `Podgląd: ${base}-potwierdzenie.pdf` });
    const sheet = preview.getByAltText(`Strona 1 z 1 dokumentu ${base}-potwierdzenie.pdf`);
    // A4 at 150 dots per inch, and not a blank sheet's frame
    await expect.poll(() => sheet.evaluate((it: HTMLImageElement) => it.naturalWidth), patience).toBe(1240);
    expect(await window.violations()).toEqual([]);
    const printed = () => page.evaluate(() => document.body.dataset['printed']);
    await page.keyboard.press('Control+p');
    await expect.poll(printed, patience).toBe('blank 2480');
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    expect(await dialog.isVisible()).toBe(true);

    await page.evaluate(() => (document.body.dataset['viewer'] = 'yes'));
    await page.route(`**/files/${id}.confirmation?view`, (route) => route.fulfill({ body: 'PDF' }));
    await page.keyboard.press('Control+p');
    await expect.poll(printed, patience).toBe(`/files/${id}.confirmation`);
    expect(complaints).toEqual([]);
  });
});
