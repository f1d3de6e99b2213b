import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { useFolder } from '../support/backups.ts';
import { launchBrowser } from '../support/browser.ts';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { unzip } from '../support/packages.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const folder = useFolder();

describe('an archive of years', () => {
  it('is read without the program: a page whose every link opens, in folders by month', async () => {
    const { call } = world;
    const draft = validDraft();
    draft.buyer.name = 'Łódź & Syn <script>alert(1)</script>';
    const sent = await call('invoice.issue', draft);
    await untilArchived(call, [sent.id]);
    await call('mode.set', { mode: 'offline24' });
    await call('invoice.issue', validDraft());
    const today = warsawDay(systemClock.now());
    const file = await call('export.archive', { from: '2016-01-01', to: today });
    expect(file.name).toBe(`archiwum-faktur-2016-01-01_${today}.zip`);
    const { bytes } = await world.firm.core.readFile(file.fileId);
    const files = await unzip(bytes);
    const base = `${today.slice(0, 7)}/${sent.number.replaceAll('/', '-')}`;
    for (const ending of ['.xml', '.pdf', '-UPO.xml', '-UPO.pdf'])
      expect(files.has(`${base}${ending}`)).toBe(true);
    expect(files.get(`${base}.xml`)).toEqual(
      Buffer.from((await world.firm.core.readFile(`${sent.id}.xml`)).bytes),
    );
    expect(files.get('spis.txt')?.toString()).toContain('index.html');
    for (const [name, content] of files) {
      mkdirSync(dirname(join(folder.path, name)), { recursive: true });
      writeFileSync(join(folder.path, name), content);
    }

    const browser = await launchBrowser();
    try {
      const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
      await page.goto(`file://${join(folder.path, 'index.html')}`);
      expect(await page.getByRole('row').count()).toBe(3);
      expect(await page.getByText('Łódź & Syn <script>').count()).toBe(1);
      const links = await page
        .getByRole('link')
        .evaluateAll((all) =>
          all.map((link) => decodeURIComponent(new URL((link as HTMLAnchorElement).href).pathname)),
        );
      expect(links).toHaveLength(2 + 4 + 2);
      expect(links.filter((path) => !existsSync(path))).toEqual([]);
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
