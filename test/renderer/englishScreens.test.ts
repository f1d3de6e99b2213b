import { describe, expect, it } from 'vitest';
import { menuScreens } from '../../renderer/screens/session/route.ts';
import type { Scenario } from '../support/fakeTransport.ts';
import { useScreens } from './harness/useScreens.ts';

const screens = useScreens({}, 'en');
const rulesOfLanguage = ['html-has-lang', 'html-lang-valid', 'valid-lang'];
const polishWord =
  /\b(faktur\w*|wystaw\w*|nabywc\w*|brak|nie|jest|oraz|albo|lub|dni|termin|kwota|netto|brutto|numer|plik|korekta|tryb)\b/iu;

/** Everything that a person reads or hears of the page, word by word, but what is said to be Polish. */
const shown = (): Promise<string[]> =>
  screens.page.evaluate(() => {
    const inPolish = [...document.querySelectorAll<HTMLElement>('[lang=pl]')];
    for (const it of inPolish) it.style.display = 'none'; // whatever its class says
    const read = document.body.innerText;
    for (const it of inPolish) it.style.display = '';
    const heard = [...document.querySelectorAll('*')]
      .filter((it) => it.closest('[lang=pl]') === null)
      .flatMap((it) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => it.getAttribute(name) ?? ''),
      );
    return [document.title, read, ...heard]
      .join('\n')
      .split(/[\s\u00a0]+/)
      .filter((word) => word !== '');
  });
/** Words that are Polish and that the program did not say: its data may be. */
async function polishWords(): Promise<string[]> {
  const data = await screens.page.evaluate(() =>
    (window as unknown as { answers: string[] }).answers.join(' ').replaceAll('\\"', '"'),
  );
  const isPolish = (word: string) => /[ąćęłńóśźż]/iu.test(word) || polishWord.test(word);
  // The act's own names of modes, names of folders and what stands in braces: english.test.ts knows where.
  const known = /^(z\u0142|z\u0142oty|Polski|niedostępność|całkowita|wystawione|nabywca|ĆWICZENIE)$/u;
  return (await shown())
    .map((word) => word.replace(/^[“({]+|[”)}.,;:]+$/g, ''))
    .filter((word) => isPolish(word) && !known.test(word) && !data.includes(word));
}

describe('the window in English', () => {
  const places: [scenario: Scenario, screens: readonly string[]][] = [
    ['busy', menuScreens],
    ['busy', ['import', 'saved/recurring', 'saved/proforma', 'customers/c0', 'goods/g0', 'selfTest']],
    ['busy', ['invoices/LAT-20261120-0003']],
    ['empty', ['home', 'saved/template', 'invoices', 'customers', 'announcements']],
    ['announced', ['announcements']],
    ['offline', ['home']],
    ['noCertificate', ['certificates']],
    ['certificateEnds', ['certificates', 'home']],
    ['refused', ['queue', 'invoices']],
    ['longQueue', ['queue']],
    ['ownCompany', ['settings', 'home']],
    ['drill', ['home']],
  ];
  it.each(places)('speaks English on every screen: %s', async (scenario, names) => {
    const polish: Record<string, string[]> = {};
    for (const name of names) {
      await screens.page.goto('about:blank'); // or the screen before would still be there
      await screens.open(scenario, `#/${name}`);
      await screens.page.getByRole('navigation', { name: 'Main menu' }).waitFor();
      const words = await polishWords();
      if (words.length > 0) polish[name] = words;
    }
    expect(polish).toEqual({});
    expect(await screens.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await screens.violations(rulesOfLanguage)).toEqual([]);
  });

  it('speaks English on the first start, where Polish is one click away', async () => {
    await screens.open('fresh');
    await screens.page.getByRole('button', { name: 'Begin with a training company' }).waitFor();
    expect(await polishWords()).toEqual([]);
    expect(await screens.violations()).toEqual([]);
    await screens.page
      .getByRole('radiogroup', { name: 'Language of the program' })
      .getByText('Polski')
      .click();
    await screens.page.locator('body[data-language=pl]').waitFor();
  });

  it('speaks English in the steps of a new company', async () => {
    await screens.open('fresh');
    await screens.page.getByRole('button', { name: 'Create your own company' }).click();
    await screens.page.getByRole('heading', { name: 'Your company' }).waitFor();
    expect(await polishWords()).toEqual([]);
    expect(await screens.violations()).toEqual([]);
  });

  it('speaks English in every step of a technical correction', async () => {
    const { page } = screens;
    await screens.open('refused', '#/queue');
    await page
      .getByRole('row', { name: /FV\/21\// })
      .getByRole('button', { name: 'Send a technical correction' })
      .click();
    const guide = page.getByRole('dialog', { name: 'Technical correction: FV/21/11/2026' });
    await guide.getByText('What KSeF rejected').waitFor();
    expect(await polishWords()).toEqual([]);
    for (const step of ['What changes in the file', 'What follows from it']) {
      await guide.getByRole('button', { name: 'Next' }).click();
      await guide.getByText(step).waitFor();
      expect(await polishWords()).toEqual([]);
    }
  });

  it('has every page of the help in English, and finds by English words', async () => {
    const { page } = screens;
    await screens.open('busy', '#/queue');
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: 'Help' });
    await help.getByRole('heading', { name: 'Why an invoice waits' }).waitFor();
    expect(await polishWords()).toEqual([]);
    expect(await screens.violations()).toEqual([]);
    await help.getByRole('button', { name: 'All pages' }).click();
    await help.getByRole('textbox', { name: 'Search the help' }).fill('deadline moves');
    await help.getByRole('link', { name: /^When a deadline moves/ }).click();
    await help.getByRole('heading', { name: 'Modes of issuing invoices' }).waitFor();
    expect(await polishWords()).toEqual([]);
  });

  it('leads from a mistake to the part of the help that says in English what to do', async () => {
    const { page } = screens;
    await screens.open('empty', '#/new');
    await page.getByLabel('NIP of the buyer').fill('1234567890');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /^What now\? The NIP has a mistake/ }).click();
    const help = page.getByRole('dialog', { name: 'Help' });
    await help.getByRole('heading', { name: 'A field has a mistake' }).waitFor();
    expect(await polishWords()).toEqual([]);
  });

  it('prints the sheet for the desk under its English name', async () => {
    await screens.open('busy', '#/help/outage');
    await screens.page.getByRole('button', { name: 'Save as PDF' }).click();
    await screens.page.waitForFunction(
      () => document.body.dataset['files'] === 'save when-ksef-does-not-work.pdf',
    );
  });

  it('speaks English in the mode switch and the palette, from which it goes over to Polish', async () => {
    await screens.open('busy', '#/queue');
    await screens.page.keyboard.press('Control+m');
    await screens.page.getByRole('button', { name: /^Automatically/ }).waitFor();
    expect(await polishWords()).toEqual([]);
    await screens.page.keyboard.press('Escape');
    await screens.page.keyboard.press('Control+k');
    const palette = screens.page.getByRole('dialog', { name: 'Commands' });
    await palette.getByRole('combobox').fill('polski');
    await palette.getByRole('option', { name: 'Polski interfejs', selected: true }).waitFor();
    await screens.page.keyboard.press('Enter');
    await screens.page.locator('body[data-language=pl]').waitFor();
  });
});
