import { describe, expect, it } from 'vitest';
import { makeOutageSheet } from '../../electron/features/outageSheet.ts';
import {
  outageSheetWords,
  renderOutageSheetPdf,
  type OutageSheet,
} from '../../electron/pdf/outageSheet/renderOutageSheetPdf.ts';
import { outageTodo, outageTodos, type OutageFacts } from '../../shared/domain/outageSteps.ts';
import { warsawInstant } from '../../shared/domain/warsawTime.ts';
import { interfaceLanguages } from '../../shared/domain/interfaceLanguage.ts';
import { pageCount, paperStructure, paperText, pdfReader } from '../support/papers.ts';
import { pdfProblems } from '../support/pdfRules.ts';
import { needs } from '../support/programs.ts';
import { useFirm } from '../support/useFirm.ts';

const ready: OutageFacts = {
  ...{ hasOfflineCertificate: true, certificateValidTo: '2027-11-20', today: '2026-11-20' },
  ...{ isSafeByPassphrase: false, canLogIn: true, hasBackupFolder: true, training: false },
};

describe('what a firm has left to do before an outage', () => {
  it.each<[string, Partial<OutageFacts>, string[]]>([
    ['nothing but to practise', {}, ['practise']],
    [
      'no certificate',
      { hasOfflineCertificate: false, certificateValidTo: null },
      ['getCertificate', 'practise'],
    ],
    ['a certificate on its last day', { certificateValidTo: '2026-11-20' }, ['practise']],
    ['a certificate that is over', { certificateValidTo: '2026-11-19' }, ['renewCertificate', 'practise']],
    [
      'a safe with a passphrase, no login, no backups',
      { isSafeByPassphrase: true, canLogIn: false, hasBackupFolder: false },
      ['enterLogin', 'knowPassphrase', 'setBackup', 'practise'],
    ],
    ['a training firm', { isSafeByPassphrase: true, hasBackupFolder: false, training: true }, ['practise']],
  ])('%s', (_, facts, expected) => {
    expect(outageTodo({ ...ready, ...facts })).toEqual(expected);
  });
});

const sheet = (change: Partial<OutageSheet> = {}): OutageSheet => ({
  ...{ language: 'pl', company: { name: 'Latarnia Serwis Łukasz Żuraw', nip: '5223006143' } },
  ...{ madeAt: warsawInstant('2026-11-20', 720), training: false, certificateValidTo: '2027-11-20' },
  ...{ todo: ['practise'] },
  ...change,
});

describe.skipIf(!pdfReader)(`the page beside the desk ${needs('pdftotext', 'pdfinfo')}`, () => {
  it.each([
    ['pl', 'Stan na 20.11.2026'],
    ['en', 'As of 20.11.2026'],
  ] as const)(
    'in %s names the firm, the steps, every mode and what is left to do',
    async (language, asOf) => {
      const { words } = outageSheetWords[language];
      const pdf = await renderOutageSheetPdf(sheet({ language }));
      const text = paperText(pdf);
      expect(pdfProblems(pdf)).toEqual([]);
      expect(text).toContain('Latarnia Serwis Łukasz Żuraw · NIP 522-300-61-43');
      expect(text).toContain(asOf);
      for (const step of words.steps) expect(text).toContain(step);
      for (const article of ['106nda', '106nh', '106nf', '106ne']) expect(text).toContain(article);
      expect(text).toContain(words.certificate('2027-11-20'));
      expect(text).toContain(words.todo.practise);
      expect(text).not.toContain(words.todo.getCertificate);
    },
  );

  it.each(interfaceLanguages)(
    'in %s is one page, also with everything to do and the longest name',
    async (language) => {
      const longest = sheet({
        language,
        todo: outageTodos.filter((it) => it !== 'renewCertificate'),
        company: { name: 'Żółć i Wspólnicy '.repeat(10), nip: '5223006143' },
      });
      const pdf = await renderOutageSheetPdf(longest);
      expect(pageCount(pdf)).toBe(1);
    },
  );

  it('is tagged for readers, an archive file, and the same from the same input', async () => {
    const pdf = await renderOutageSheetPdf(sheet({ training: true }));
    expect(pdfProblems(pdf)).toEqual([]);
    const structure = paperStructure(pdf);
    for (const tag of ['H1', 'H2', 'Table', 'TH']) expect(structure).toContain(tag);
    expect(paperText(pdf)).toContain('SZKOLENIE');
    expect(Buffer.compare(pdf, await renderOutageSheetPdf(sheet({ training: true })))).toBe(0);
  });
});

describe('the page of a firm', () => {
  const world = useFirm();
  it('is handed out as a file by a call', async () => {
    for (const language of interfaceLanguages) {
      const file = await world.call('help.outageSheet', { language });
      expect(file).toMatchObject({
        name: outageSheetWords[language].words.fileName,
        mediaType: 'application/pdf',
      });
      const { pages } = await world.call('document.pages', { fileId: file.fileId, dpi: 72 });
      expect(pages).toHaveLength(1);
    }
  });

  it.skipIf(!pdfReader)('says what the firm itself lacks', async () => {
    const keystore = await world.call('keystore.status');
    const { company } = await world.call('app.status');
    const pdf = await makeOutageSheet(
      { ...company!, training: false },
      { keystore: { ...keystore, offline: null, canLogIn: false }, backupFolder: '', now: 0, language: 'en' },
    );
    const text = paperText(pdf);
    for (const it of ['getCertificate', 'enterLogin', 'setBackup'] as const)
      expect(text).toContain(outageSheetWords.en.words.todo[it]);
  });
});
