import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useScreens } from './harness/useScreens.ts';

describe('screens in a real browser', () => {
  const screens = useScreens();
  const { open, violations } = screens;
  let page: Page;
  beforeEach(() => {
    page = screens.page;
  });

  it('axe finds nothing in the mode switch, its forms and the form of one’s own company', async () => {
    await open('noCertificate', '#/queue');
    await page.keyboard.press('Control+m');
    await page.getByRole('button', { name: /^Automatycznie/ }).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: /^Awaria KSeF/ }).click();
    await page.getByRole('button', { name: 'Włącz tryb Awaria KSeF' }).click();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Wróć' }).click();
    await page.getByRole('button', { name: /^Awaria całkowita/ }).click();
    expect(await violations()).toEqual([]);
    await open('fresh');
    await page.getByRole('button', { name: 'Załóż własną firmę' }).click();
    await page.getByRole('button', { name: 'Załóż firmę' }).click();
    expect(await violations()).toEqual([]);
  });

  it('a file that was issued before is issued again only after a question', async () => {
    await open('busy', '#/import');
    await page.getByLabel('Zaznacz wszystkie gotowe').check();
    await page.getByRole('button', { name: 'Wystaw zaznaczone (1)' }).waitFor();
    await page.getByLabel('Zaznacz drugi-raz.xml').check();
    await page.getByRole('button', { name: 'Wystaw zaznaczone (2)' }).click();
    const dialog = page.getByRole('dialog', { name: 'Wystawić jeszcze raz?' });
    await dialog.getByText('Z 1 pliku wystawiono już faktury.').waitFor();
    expect(await violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Wystaw jeszcze raz' }).click();
    await page.getByText('Wystawiono: 2.').waitFor();
    expect(await page.getByLabel('Zaznacz drugi-raz.xml').isDisabled()).toBe(true);
  });

  it('a month is saved without a mouse, and JPK_FA asks for what it needs', async () => {
    await open('busy', '#/invoices');
    await page.getByRole('button', { name: 'Eksportuj' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Eksport faktur' });
    await dialog.getByLabel('Faktury w pliku ZIP').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.body.dataset['files']?.includes('save faktury-2026-11'));
    await dialog.getByRole('button', { name: 'Zapisz inny plik' }).click();
    await dialog.getByLabel('JPK_FA (4)').check();
    await dialog.getByLabel('Kod urzędu').fill('12');
    await dialog.getByRole('button', { name: 'Zapisz plik' }).click();
    expect(await dialog.getByLabel('Kod urzędu').evaluate((it: HTMLInputElement) => it.validity.valid)).toBe(
      false,
    );
    await dialog.getByLabel('w okresie…').check();
    await dialog.getByLabel('Od dnia').fill('jutro');
    await dialog.getByLabel('Rejestr CSV').check();
    await dialog.getByRole('button', { name: 'Zapisz plik' }).click();
    await dialog.getByText('Wpisz obie daty, na przykład 1.11.2026 i 30.11.2026.').waitFor();
    expect(await violations()).toEqual([]);
  });

  it('a folder that is not there is refused in words', async () => {
    await open('busy', '#/settings');
    const form = page.getByRole('form', { name: 'Folder z plikami XML' });
    await form.getByLabel('Folder', { exact: true }).fill('/nie-ma');
    await form.getByLabel('Obserwuj ten folder').check();
    await form.getByRole('button', { name: 'Zapisz folder' }).click();
    await form.getByText('Tego folderu nie da się obserwować: /nie-ma').waitFor();
    expect(await violations()).toEqual([]);
  });

  it('prints get a colour that can be read, a logo, and a sample to look at, all by keyboard', async () => {
    await open('busy', '#/settings');
    const panel = page.getByRole('region', { name: 'Wydruki' });
    await panel.getByLabel('Język wydruków').selectOption('polski i angielski');
    await panel.getByRole('radio', { name: 'granat' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => panel.getByRole('radio', { name: 'morski' }).isChecked()).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => panel.getByRole('radio', { name: 'zieleń' }).isChecked()).toBe(true);
    await panel.getByLabel('Własny kolor', { exact: true }).fill('#ffcc00');
    await page.keyboard.press('Enter');
    await panel.getByText('Ten kolor jest na białej kartce za jasny.').waitFor();
    expect(await violations()).toEqual([]);
    await panel.getByLabel('Własny kolor', { exact: true }).fill('#7A1F3D');
    await page.keyboard.press('Enter');
    await expect.poll(() => panel.getByRole('radio', { name: 'własny (#7a1f3d)' }).isChecked()).toBe(true);
    const logo = {
      name: 'logo.png',
      mimeType: 'image/png',
      buffer: PNG.sync.write(new PNG({ width: 64, height: 32 })),
    };
    await panel.locator('input[type=file]').setInputFiles({ ...logo, buffer: Buffer.alloc(400_000) });
    await panel.getByText('Plik ma ponad 300 kB').waitFor();
    await panel.locator('input[type=file]').setInputFiles(logo);
    await panel.getByRole('img', { name: 'Logo na wydrukach' }).waitFor();
    await panel.getByRole('button', { name: 'Usuń logo' }).press('Enter');
    await panel.getByText('Wydruki są bez logo.').waitFor();
    await expect.poll(() => panel.locator(':focus').textContent()).toBe('Wczytaj logo');
    await panel.getByLabel('Kod QR do przelewu').press('Space');
    await expect.poll(() => panel.getByLabel('Kod QR do przelewu').isChecked()).toBe(true);
    await panel.getByRole('button', { name: 'Podgląd wzoru' }).press('Enter');
    await expect.poll(() => page.locator('body').getAttribute('data-files')).toBe('open wzor-wydruku.pdf');
    expect(await violations()).toEqual([]);
  });

  it('a training company needs one click', async () => {
    await open('fresh');
    await page.keyboard.press('Enter'); // the button has the focus
    await page.getByRole('navigation', { name: 'Główne menu' }).waitFor();
    expect(await page.getByText('PIASKOWNICA', { exact: true }).count()).toBe(1);
    // not on the way past the menu, which would lie over the firm's name
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  const type = async (...fields: string[]) => {
    for (const text of fields) {
      if (text !== '') await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
  };

  it('an invoice is issued without a mouse, during an outage', async () => {
    await open('offline', '#/invoices');
    await page.keyboard.press('n');
    await page.getByLabel('NIP nabywcy').waitFor();
    await type('526-025-09-95', 'Żegluga Świnoujście S.A.', 'ul. Długa 1', '72-600 Świnoujście', '');
    await type('Toner HP 59A', '2', '', '189', '');
    await type('Papier ksero', '12,5', '', '18,49', '');
    expect(await page.getByRole('status', { name: 'Do zapłaty' }).textContent()).toBe('749,23\u00a0zł');
    await page
      .getByText('Wystawisz w trybie Offline24 · dwa kody QR · trzeba dosłać do poniedziałku 23.11, 23:59')
      .waitFor();
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Faktura wystawiona' });
    await dialog.getByText('FV/10/11/2026').waitFor();
    expect(await violations()).toEqual([]);
    await dialog.getByText('LAT-20261120-0010').waitFor();
    await dialog.getByRole('button', { name: 'Zapisz', exact: true }).click();
    await page.waitForFunction(() => document.body.dataset['files'] === 'save FV-10-11-2026.confirmation');
    await dialog.getByRole('button', { name: 'Następna' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const nip = page.getByLabel('NIP nabywcy');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-path') === 'customer');
    expect(await nip.inputValue()).toBe('');
  });

  it('a problem stands at its field once it is left, and the button says what is missing', async () => {
    await open('empty', '#/new');
    await page.getByLabel('NIP nabywcy').fill('1234567890');
    await page.getByLabel('Nazwa nabywcy').focus();
    await page.getByText('NIP ma błąd: „1234567890”').waitFor();
    expect(await page.getByText('Wpisz nazwę nabywcy').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Do poprawy \d pola: NIP nabywcy, nazwa nabywcy/).waitFor();
    await page.getByText('Dodaj co najmniej jedną pozycję').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-path') === 'buyer.id.nip');
    expect(await violations()).toEqual([]);
  });

  it('what was typed is still there after a look at another screen', async () => {
    await open('empty', '#/new');
    await page.getByLabel('Nazwa nabywcy').fill('Jan Łęcki');
    await page.getByRole('link', { name: 'Kolejka', exact: true }).click();
    await page.getByRole('heading', { name: 'Kolejka' }).waitFor();
    await page.getByRole('link', { name: 'Nowa faktura' }).click();
    expect(await page.getByLabel('Nazwa nabywcy').inputValue()).toBe('Jan Łęcki');
  });

  it('issuing offline without the certificate is refused with the way out', async () => {
    await open('noCertificate', '#/new');
    await page.keyboard.press('Control+m');
    await page.getByRole('button', { name: /^Offline24/ }).click();
    await page.getByRole('button', { name: 'Włącz tryb Offline24' }).click();
    await page.getByRole('button', { name: /^Tryb wystawiania: Offline24, ręcznie/ }).waitFor();
    await page.getByLabel('NIP nabywcy').focus();
    await type('5260250995', 'Gmina Ćmielów', 'Rynek 1', '', '');
    await type('Toner', '1', '', '10', '');
    await page.keyboard.press('Control+Enter');
    const alert = page.getByRole('alert');
    await alert.getByText('Wymagany certyfikat typu 2 do trybu offline', { exact: true }).waitFor();
    await alert.getByRole('button', { name: 'Wczytaj certyfikat' }).click();
    await page.getByRole('heading', { name: 'Certyfikaty', level: 1 }).waitFor();
  });

  it('when KSeF comes back the queue drains by itself, told in a live region', async () => {
    await open('offline', '#/queue');
    const live = page.getByRole('status', { name: 'Postęp wysyłania' });
    // Written down as it happens: each step is on screen for a moment only.
    const heard = await live.evaluateHandle((region) => {
      const texts: string[] = [];
      const options = { subtree: true, childList: true, characterData: true };
      new MutationObserver(() => texts.push(region.textContent)).observe(region, options);
      return texts;
    });
    await page.getByRole('button', { name: 'Przywróć KSeF' }).click();
    await live.getByText('KSeF odpowiedział na 4 faktury').waitFor();
    expect((await heard.jsonValue()).join('\n')).toContain('Wysyłanie 1 z 4…');
    await page.getByRole('link', { name: 'Kolejka: 1 odrzucona' }).waitFor();
    await page.getByRole('link', { name: 'Faktury', exact: true }).click();
    await page.getByRole('row', { name: /FV\/9\/11\/2026.*Zaakceptowana/ }).waitFor();
  });

  it('Awaria całkowita asks twice; Awaria asks when it began', async () => {
    await open('busy', '#/queue');
    await page.getByRole('button', { name: /^Tryb wystawiania: Online/ }).click();
    await page.getByRole('button', { name: /^Awaria całkowita/ }).click();
    await page.getByRole('button', { name: 'Rozumiem, dalej' }).click();
    await page.getByText('Na pewno włączyć Awarię całkowitą?').waitFor();
    await page.getByRole('button', { name: 'Tak, włącz Awarię całkowitą' }).click();
    await page.getByRole('button', { name: /^Tryb wystawiania: Awaria całkowita/ }).click();
    await page.getByRole('button', { name: /^Awaria KSeF/ }).click();
    await page.getByLabel('Początek – godzina').fill('25');
    await page.keyboard.press('Enter');
    await page.getByText('Wpisz godzinę, na przykład 14:30').waitFor();
    await page.getByLabel('Początek – godzina').fill('9:15');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Tryb wystawiania: Awaria KSeF, ręcznie/ }).waitFor();
  });

  it('a certificate is imported from a file, and a wrong password is told in words', async () => {
    await open('noCertificate', '#/certificates');
    const file = { name: 'offline.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from('p12') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('textbox', { name: 'Hasło pliku' }).fill('zle');
    await page.getByRole('button', { name: 'Wczytaj', exact: true }).click();
    await page.getByRole('alert').getByText('Hasło pliku certyfikatu nie pasuje').waitFor();
    await page.getByRole('textbox', { name: 'Hasło pliku' }).fill('dobre');
    await page.getByRole('button', { name: 'Wczytaj', exact: true }).click();
    await page.getByText('Certyfikat 01F20A5D352AE590 jest w sejfie.').waitFor();
    await page.getByRole('button', { name: 'Gotowość do trybu offline: gotowe offline' }).waitFor();
  });

  it('a type 1 certificate offered for offline is explained, and taken for the login', async () => {
    await open('noCertificate', '#/certificates');
    const file = { name: 'typ1.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from('p12') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Wczytaj', exact: true }).click();
    await page.getByText('To jest certyfikat typu 1 (Uwierzytelnianie)').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Wczytaj do logowania' }).click();
    await page.getByText('jest w sejfie i służy do logowania').waitFor();
    await page.getByRole('button', { name: 'Zamów w KSeF' }).click();
    await page.getByText('jest w KSeF. Certyfikat trafi do sejfu sam.').waitFor();
  });

  it('an own company changes its passphrase, has its safe closed by itself, and keeps a copy', async () => {
    await open('ownCompany', '#/certificates');
    await page.getByLabel('Zamykaj sejf sam').selectOption('po 15 min');
    const change = page.getByRole('form', { name: 'Zmiana hasła sejfu' });
    await change.getByLabel('Obecne hasło').fill('inne hasło');
    await change.getByLabel('Nowe hasło').fill('nowe hasło sejfu');
    await change.getByRole('button', { name: 'Zmień hasło' }).click();
    await page.getByRole('alert').getByText('Hasło sejfu nie pasuje').waitFor();
    await change.getByLabel('Obecne hasło').fill('latarnia morska');
    await change.getByRole('button', { name: 'Zmień hasło' }).click();
    await page.getByText('Hasło sejfu zmienione.').waitFor();
    await page.getByText('Zapisz kopię do pliku .p12').click();
    await page.getByRole('form', { name: 'Zapisz kopię do pliku .p12' }).getByLabel('Hasło sejfu').fill('x');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Zamknij sejf' }).click();
    await page
      .getByRole('status', { name: 'Ostrzeżenia' })
      .getByText('wystawione faktury się wysyłają')
      .waitFor();
  });

  it('an announced failure while KSeF answers is a question, and planned works are told ahead', async () => {
    await open('announced', '#/new');
    const banner = page.getByRole('status', { name: 'Ostrzeżenia' });
    await banner.getByText('Ministerstwo ogłasza awarię, a KSeF odpowiada').waitFor();
    await banner.getByText('W sobotę 21.11, 00:00–05:00 KSeF będzie niedostępny').waitFor();
    await banner.getByRole('button', { name: 'i 1 inne ostrzeżenie' }).click();
    await banner.getByRole('button', { name: 'Pokaż komunikaty' }).waitFor();
    expect(await violations()).toEqual([]);
    await banner.getByRole('button', { name: 'Włącz tryb Awaria' }).click();
    await page.getByRole('button', { name: /^Tryb wystawiania: Awaria KSeF, ręcznie/ }).waitFor();
    await banner.getByText('Ministerstwo ogłasza awarię').waitFor({ state: 'detached' });
  });

  it('the end of a certificate is told on every screen in time', async () => {
    await open('certificateEnds', '#/new');
    const banner = page.getByRole('status', { name: 'Ostrzeżenia' });
    await banner.getByText('Certyfikat typu 2 straci ważność za 5 dni').waitFor();
    expect(await violations()).toEqual([]);
    await banner.getByRole('button', { name: 'Zamów nowy' }).click();
    await page.getByRole('heading', { name: 'Certyfikaty', level: 1 }).waitFor();
  });

  it('details open from the list and close with Escape, documents by a click', async () => {
    await open('busy', '#/invoices');
    await page.getByRole('link', { name: 'FV/3/11/2026' }).click();
    const drawer = page.getByRole('dialog', { name: 'Faktura FV/3/11/2026' });
    await drawer.getByLabel('Duplikat faktury').check();
    await drawer.getByRole('button', { name: 'Zapisz', exact: true }).click();
    await page.waitForFunction(() => document.body.dataset['files'] === 'save FV-3-11-2026.pdfDuplicate');
    await drawer.getByRole('button', { name: 'UPO', exact: true }).click();
    await page.waitForFunction(() => document.body.dataset['files']?.endsWith('open FV-3-11-2026.upo'));
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  });

  it('prints that were handed over are opened as they were, and codes saved as files', async () => {
    await open('busy', '#/invoices/LAT-20261120-0003');
    const drawer = page.getByRole('dialog', { name: 'Faktura FV/3/11/2026' });
    const prints = drawer.getByRole('table', { name: 'Wydane wydruki' });
    await prints.getByText('Faktura z numerem KSeF').waitFor();
    await prints.getByRole('row', { name: 'bez numeru' }).getByRole('button').click();
    await page.waitForFunction(() => document.body.dataset['files'] === 'open FV-3-11-2026-wydruk-1.pdf');
    await drawer.getByRole('button', { name: 'KOD II, SVG' }).scrollIntoViewIfNeeded();
    expect(await violations()).toEqual([]);
    await drawer.getByRole('button', { name: 'KOD I, PNG' }).click();
    await page.waitForFunction(() => document.body.dataset['files']?.endsWith('save FV-3-11-2026.kod1Png'));
  });

  it('a template is made to come again, with the days and texts that come of it', async () => {
    await open('busy', '#/saved');
    await page.getByRole('tab', { name: 'Szablony, 1' }).click();
    await page.getByRole('button', { name: 'Wystawiaj cyklicznie: Serwis kwartalny' }).click();
    const dialog = page.getByRole('dialog', { name: 'Kiedy wystawiać: Serwis kwartalny' });
    await dialog.getByLabel('Którego dnia').selectOption('ostatniego dnia');
    await dialog.getByLabel('Od dnia').fill('kiedyś');
    await dialog.getByText('Wpisz dzień, na przykład 1.12.2026').waitFor();
    expect(await violations()).toEqual([]);
    await dialog.getByLabel('Od dnia').fill('1.1.2027');
    const days = dialog.getByRole('list', { name: 'Najbliższe' }).getByRole('listitem');
    expect(await days.allInnerTexts()).toEqual([
      ...['31.01.2027, niedziela', '28.02.2027, niedziela', '31.03.2027, środa'],
      ...['30.04.2027, piątek', '31.05.2027, poniedziałek', '30.06.2027, środa'],
    ]);
    await dialog.getByLabel('Gdy wypada w dzień wolny').check();
    await expect.poll(() => days.first().innerText()).toBe('01.02.2027, poniedziałek');
    await dialog.getByText('Termin płatności 15.02.2027').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Cykliczne, 3' }).click();
    await page.getByText('co miesiąc, ostatniego dnia').waitFor();
  });

  it('what waits is told with its reason, and what was removed comes back', async () => {
    await open('busy', '#/saved/recurring');
    const row = page.getByRole('row', { name: /Obsługa księgowa/ });
    await row.getByText('2 czekają od 10.11.2026').waitFor();
    await row.getByText('Wymagany certyfikat typu 2 do trybu offline').waitFor();
    await page.getByRole('button', { name: 'Wystaw teraz: Najem' }).click();
    await page.getByText('Faktura za okres 01.12.2026–31.12.2026').waitFor();
    await page.getByText('Najem lokalu za grudzień 2026').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Usuń: Obsługa księgowa' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Cofnij' }).click();
    await row.waitFor();
  });

  it('the list is narrowed by words, kind, state and day, and / goes to the search', async () => {
    await open('busy', '#/invoices');
    const rows = page.getByRole('grid', { name: 'Faktury' }).getByRole('row');
    const link = (nr: number) => page.getByRole('link', { name: `FV/${nr}/11/2026` });
    await link(3).waitFor();
    const all = await rows.count();
    await page.keyboard.press('/');
    await page.keyboard.type('fv/3/11');
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('button', { name: 'Filtr', exact: true }).click();
    const filter = page.getByRole('dialog', { name: /^Filtr/ });
    await filter.getByLabel('Rodzaj').selectOption('Faktura korygująca');
    await page.getByText('Nic tu nie pasuje').waitFor();
    expect(await violations()).toEqual([]);
    await filter.getByRole('button', { name: 'Pokaż wszystkie' }).click();
    await expect.poll(() => rows.count()).toBe(all);
    await filter.getByLabel('Stan').selectOption('Odrzucone');
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await filter.getByLabel('Wystawione').selectOption('w dniach…');
    await filter.getByLabel('Wystawione: do dnia').fill('1.1.2026');
    await page.getByText('Nic tu nie pasuje').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Usuń warunek: Wystawione do 01.01.2026' }).click();
    await page.getByRole('button', { name: 'Usuń warunek: Stan: Odrzucone' }).click();
    await expect.poll(() => rows.count()).toBe(all);
    await page.getByRole('button', { name: 'Brutto', exact: true }).click();
    await expect
      .poll(() => page.getByRole('columnheader', { name: 'Brutto' }).getAttribute('aria-sort'))
      .toBe('descending');
    expect(await violations()).toEqual([]);
  });

  it('warnings stand on every screen until they are seen, put off or solved', async () => {
    await open('busy', '#/settings');
    const banner = page.getByRole('status', { name: 'Ostrzeżenia' });
    const overdue = banner.getByText('Minął termin dosłania 1 faktury offline');
    const soon = banner.getByText('Zostały 3 dni do dosłania 2 faktur offline');
    await overdue.waitFor();
    await soon.waitFor();
    await page.waitForFunction(
      () => document.body.dataset['notified'] === 'Minął termin dosłania 1\u00a0faktury offline',
    );
    expect(await page.locator('body').getAttribute('data-badge')).toBe('5');
    await banner.getByRole('button', { name: 'Wiem' }).first().click();
    await overdue.waitFor({ state: 'detached' });
    await banner.getByRole('button', { name: 'Przypomnij później' }).first().click();
    await page.getByRole('button', { name: 'jutro o 8:00' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'jutro o 8:00' }).click();
    await soon.waitFor({ state: 'detached' });
  });

  it('an announcement heard on the radio is entered, and a mode entered with one asks for its end', async () => {
    await open('announced', '#/announcements');
    await page.getByRole('region', { name: 'Zapowiedziane' }).getByText('Prace', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Wpisz komunikat' }).click();
    const form = page.getByRole('dialog', { name: 'Wpisz komunikat Ministerstwa' });
    await form.getByLabel('Początek – godzina').fill('9:00');
    await form.getByLabel('Koniec – dzień').fill('19.11');
    await form.getByLabel('Koniec – godzina').fill('10:00');
    await page.keyboard.press('Enter');
    await form.getByText('Koniec jest wcześniejszy niż początek').waitFor();
    expect(await violations()).toEqual([]);
    await form.getByLabel('Koniec – dzień').fill('20.11');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Wycofaj' }).click();
    await page.getByRole('dialog', { name: 'Wycofać: Awaria KSeF?' }).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('a customer is added by keys alone, and a wrong NIP is told as one leaves it', async () => {
    await open('busy', '#/customers');
    await page.keyboard.press('/');
    await page.keyboard.type('Łódzkie Żagle');
    await page.getByText('Nikogo i niczego takiego tu nie ma.').waitFor();
    await page.getByRole('button', { name: 'Dodaj kontrahenta' }).press('Enter');
    const form = page.getByRole('dialog', { name: 'Dodaj kontrahenta' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-path') === 'buyer.id.nip');
    await page.keyboard.type('1234567890');
    await page.keyboard.press('Tab');
    await form.getByText('NIP ma błąd: „1234567890”').waitFor();
    expect(await form.getByLabel('Nazwa nabywcy').inputValue()).toBe('Łódzkie Żagle');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-path') === 'buyer.id.nip');
    expect(await violations()).toEqual([]);
    await form.getByLabel('NIP nabywcy').fill('526-025-09-95');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    const row = page.getByRole('link', { name: 'Łódzkie Żagle' });
    await row.waitFor();
    await page.getByRole('textbox', { name: 'Szukaj' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Kontrahent: Łódzkie Żagle' }).waitFor();
  });

  it('what is put away is a key press from being back, and twins are merged side by side', async () => {
    await open('busy', '#/customers/c2');
    const form = page.getByRole('dialog', { name: 'Kontrahent: Anna Łęcka' });
    await form.getByRole('button', { name: 'Odłóż' }).click();
    const undo = page.getByRole('button', { name: 'Cofnij' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Cofnij');
    expect(await page.getByRole('link', { name: 'Anna Łęcka' }).count()).toBe(0);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Anna Łęcka' }).waitFor();
    await undo.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Pokaż podobne wpisy' }).click();
    const twins = page.getByRole('dialog', { name: 'Podobne wpisy' });
    await twins.getByRole('radio', { name: 'Zostaje wpis 2' }).check();
    expect(await violations()).toEqual([]);
    await twins.getByRole('button', { name: 'Połącz w jeden wpis' }).click();
    await twins.getByText('Nie ma już podobnych wpisów.').waitFor();
  });

  it('the data of a firm are fetched by its NIP once that is allowed', async () => {
    await open('busy', '#/settings');
    await page.getByRole('switch', { name: /z białej listy/ }).click();
    await page.getByRole('link', { name: 'Kontrahenci' }).click();
    await page.getByRole('button', { name: 'Dodaj kontrahenta' }).click();
    const form = page.getByRole('dialog', { name: 'Dodaj kontrahenta' });
    await form.getByLabel('NIP nabywcy').fill('5260250995');
    await form.getByRole('button', { name: 'Pobierz dane' }).click();
    await form.getByText('Status VAT: czynny, stan na 20.11.2026.').waitFor();
    expect(await form.getByLabel('Nazwa nabywcy').inputValue()).toBe('Z Białej Listy S.A.');
    expect(await violations()).toEqual([]);
  });

  it('a list comes in from a file in three steps, and goes out into one', async () => {
    await open('busy', '#/customers');
    await page.getByRole('button', { name: 'Wczytaj z pliku' }).click();
    const dialog = page.getByRole('dialog', { name: 'Wczytaj kontrahentów z pliku' });
    await dialog.getByRole('button', { name: 'Dalej' }).click();
    await dialog.getByRole('alert').getByText('Wybierz plik z listą').waitFor();
    const file = { name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from('Nazwa') };
    await dialog.locator('input[type=file]').setInputFiles(file);
    await dialog.getByRole('button', { name: 'Dalej' }).click();
    await dialog.getByText('3 wiersze, kodowanie Windows-1250, separator: średnik').waitFor();
    await dialog.getByText('wiersz 2: „Zak‹07›ład” → „Zakład”').waitFor();
    expect(await violations()).toEqual([]);
    await dialog.getByLabel('Co zawiera kolumna Nazwa').selectOption('pomiń');
    await dialog.getByRole('button', { name: 'Dalej' }).click();
    await dialog.getByRole('alert').getByText('Wskaż kolumnę z nazwą').waitFor();
    await dialog.getByLabel('Co zawiera kolumna Nazwa').selectOption('Nazwa');
    await dialog.getByRole('button', { name: 'Dalej' }).click();
    await dialog.getByRole('cell', { name: 'NIP ma błąd: „123”' }).waitFor();
    expect(await violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Wczytaj', exact: true }).click();
    await dialog.getByText('Wczytano: 2 nowe wpisy, 0 uzupełnionych.').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Zapisz do pliku' }).click();
    await page.getByRole('menuitem', { name: /^XLSX/ }).click();
    await page.waitForFunction(() => document.body.dataset['files'] === 'save customers.xlsx');
  });

  it('the journal is searched and saved as a file', async () => {
    await open('busy', '#/journal');
    const rows = page.getByRole('table', { name: 'Dziennik' }).getByRole('row');
    await rows.filter({ hasText: 'Wysłano do KSeF' }).first().waitFor();
    await page.getByRole('textbox', { name: 'Szukaj' }).fill('something.unknown');
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('button', { name: 'Zapisz CSV' }).click();
    await page.waitForFunction(() => document.body.dataset['files'] === 'save dziennik-2026-11-20.csv');
    await page.getByRole('textbox', { name: 'Szukaj' }).fill('nothing like it');
    await page.getByText('Niczego takiego nie ma w dzienniku.').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Pokaż wszystko' }).click();
    await rows.filter({ hasText: 'Wysłano do KSeF' }).first().waitFor();
  });

  it('the details of an invoice say where its deadline comes from', async () => {
    await open('busy', '#/invoices/LAT-20261120-0009');
    const why = page.getByRole('region', { name: 'Skąd ten termin' });
    await why.getByText('Offline24 z 20.11 → 23.11').waitFor();
    await why.getByText('art. 106nda ustawy o VAT').waitFor();
    expect(await why.getByRole('listitem').filter({ hasText: 'sobota' }).count()).toBeGreaterThan(0);
    expect(await violations()).toEqual([]);
  });
});
