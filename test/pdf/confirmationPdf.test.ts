import { describe, expect, it } from 'vitest';
import { renderConfirmationPdf } from '../../electron/pdf/confirmation/renderConfirmationPdf.ts';
import { renderTillConfirmationPdf } from '../../electron/pdf/confirmation/renderTillConfirmationPdf.ts';
import { plainPaperLook } from '../../electron/pdf/paper.ts';
import { pageCount, paperInfo, paperStructure, paperText, pdfReader } from '../support/papers.ts';
import { ksefNumber, printState, xmlOf } from '../support/prints.ts';
import { needs } from '../support/programs.ts';
import { scan, scanner } from '../support/scanner.ts';

const forms = [
  ['on A4', renderConfirmationPdf],
  ['on a till’s roll', renderTillConfirmationPdf],
] as const;
const business = xmlOf('drafts/01-firma-z-nip.json');

describe.skipIf(!pdfReader).each(forms)(
  `a confirmation of a transaction %s ${needs('pdftotext')}`,
  (_, render) => {
    it('says that it is no invoice, and that the invoice comes in KSeF', async () => {
      const text = paperText(await render({ xml: business, state: printState() }));
      expect(text).toContain('Potwierdzenie transakcji');
      expect(text).toContain('To nie jest faktura.');
      expect(text).toContain('Nabywca otrzyma ją w Krajowym Systemie e-Faktur');
      expect(text).toContain('offline24 (art. 106nda ustawy o VAT)');
      expect(text).not.toMatch(/Stawka VAT|Do zapłaty|Rachunek/);
    });

    it('tells the transaction: seller, buyer, number, day, what and for how much', async () => {
      const text = paperText(await render({ xml: business, state: printState() }));
      for (const said of [
        ...['Latarnia Serwis Łukasz Żuraw', 'NIP 522-300-61-43', 'Żółty Młyn Piekarnia', 'NIP 676-243-81-23'],
        ...['FV/1/11/2026', '20.11.2026', '6,35 m', '272,42', 'Kwota transakcji', '2 865,80 zł'],
        ...['OFFLINE', 'CERTYFIKAT'],
      ]) {
        expect(text).toContain(said);
      }
    });

    it('tells a buyer without NIP that the seller hands the invoice over', async () => {
      const text = paperText(
        await render({ xml: xmlOf('drafts/02-konsument-bez-nip.json'), state: printState() }),
      );
      expect(text).toContain('Przekaże ją nabywcy sprzedawca');
      expect(text).not.toContain('Nabywca otrzyma ją w');
    });

    it('names the number when KSeF has the invoice already', async () => {
      const text = paperText(await render({ xml: business, state: printState({ ksefNumber }) }));
      expect(text).toContain(`pod numerem ${ksefNumber}`);
      expect(text).not.toContain('OFFLINE');
    });

    it('speaks English', async () => {
      const text = paperText(
        await render({ xml: business, state: printState(), look: { ...plainPaperLook, language: 'en' } }),
      );
      expect(text).toContain('Transaction confirmation');
      expect(text).toContain('This is not an invoice');
    });

    it('is the same bytes for the same input, without the XML of the invoice', async () => {
      const print = { xml: business, state: printState() };
      const [first, second] = await Promise.all([render(print), render(print)]);
      expect(Buffer.compare(first, second)).toBe(0);
      expect(Buffer.from(first).toString('latin1')).not.toContain('/EmbeddedFile');
    });

    it.skipIf(!scanner)('has codes that a scanner reads', async () => {
      const state = printState();
      expect(scan(await render({ xml: business, state })).sort()).toEqual(
        [state.kod2Url, state.kod1Url].sort(),
      );
    });

    it('is tagged and titled as what it is', async () => {
      const pdf = await render({ xml: business, state: printState() });
      expect(paperInfo(pdf)).toMatch(/Title:\s+Potwierdzenie transakcji do faktury FV\/1\/11\/2026/);
      expect(paperStructure(pdf)).toMatch(/H1[^]*Potwierdzenie transakcji/);
    });
  },
);

it.skipIf(!pdfReader)('forty lines of a confirmation go over to a second page', async () => {
  const pdf = await renderConfirmationPdf({
    xml: xmlOf('drafts/04-czterdziesci-pozycji.json'),
    state: printState(),
  });
  expect(pageCount(pdf)).toBe(2);
  expect(paperText(pdf)).toContain('strona 2 z 2');
});
