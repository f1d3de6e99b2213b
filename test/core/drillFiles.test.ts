import { beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract, type Method } from '../../shared/contract/contract.ts';
import { chosenFiles, ExportReport } from '../../shared/contract/exportTypes.ts';
import { FileRef, type DocumentKind } from '../../shared/contract/types.ts';
import { interfaceLanguages } from '../../shared/domain/interfaceLanguage.ts';
import { eventually } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { unzip } from '../support/packages.ts';
import { paperText, pdfReader } from '../support/papers.ts';
import { readMail } from '../support/readMail.ts';
import { uploadOf } from '../support/uploads.ts';
import { useCompanies } from '../support/useCompanies.ts';

const world = useCompanies({ userName: 'ania' });
const { call } = world;
const isStamped = (text: string): boolean => text.includes('ĆWICZENIE');
/** Names of some files are without the Polish letter, which some systems spoil. */
const isNamed = (name: string): boolean => /[CĆ]WICZENIE/.test(name);

/** Every call that gives a file. */
const fileCalls = (Object.keys(contract) as Method[]).filter((method) => {
  const output: z.ZodType = contract[method].output;
  return output === FileRef || output === ExportReport;
});

/** Customers and goods are the firm's own, for the program to read back. */
const isOfFirm = (name: string): boolean => /kontrahenci|towary/.test(name);

/** What is wanted in the content of a file: nothing where its format has no place for it, or nobody but us reads it. */
async function unstampedIn(name: string, bytes: Uint8Array): Promise<string[]> {
  if (isOfFirm(name)) return [];
  const text = () => Buffer.from(bytes).toString('utf8');
  const ending = /\.([a-z0-9]+)$/.exec(name)?.[1] ?? '';
  switch (ending) {
    case 'pdf':
      return !pdfReader || isStamped(paperText(bytes)) ? [] : [name];
    case 'zip': {
      const found: string[] = [];
      for (const [inner, content] of await unzip(bytes)) {
        const isInside = (await unstampedIn(inner, content)).length === 0;
        if (!isInside && !isNamed(inner)) found.push(`${name} > ${inner}`);
      }
      return found;
    }
    case 'xlsx': {
      const parts = [...(await unzip(bytes)).values()];
      return parts.some((part) => isStamped(part.toString('utf8'))) ? [] : [name];
    }
    case 'png':
    case 'svg':
    case 'latarnik':
    case 'pem':
    case 'przenosiny':
      return [];
    case 'txt':
      // A message is in the letters of mail.
      return isStamped(text()) || isStamped(readMail(Buffer.from(bytes)).headers.get('subject') ?? '')
        ? []
        : [name];
    default:
      return isStamped(text()) ? [] : [name];
  }
}

describe('every file of an outage drill', { timeout: 60_000 }, () => {
  const ids = { online: '', offline: '', proforma: '' };
  let day = '';

  beforeEach(async () => {
    const { nip, name, ksefToken } = world.sandbox.company;
    const address = { line1: 'ul. Portowa 7', line2: '81-350 Gdynia' };
    await call('company.create', { nip, name, address, ksefToken });
    const { p12, password } = world.sandbox.certificates.offline;
    await call('keystore.import', { files: [uploadOf(p12)], password });
    await call('drill.start');
    const online = await call('invoice.issue', validDraft());
    await eventually(
      'accepted',
      async () => (await call('invoice.get', { id: online.id })).state === 'archived',
    );
    await call('mode.set', { mode: 'offline24' });
    const offline = await call('invoice.issue', validDraft());
    // A series that is changed in a drill says so too.
    await call('series.set', { kind: 'PROFORMA', template: 'PRO/{nr}', restart: 'never' });
    const proforma = await call('proforma.issue', { draft: validDraft() });
    Object.assign(ids, { online: online.id, offline: offline.id, proforma: proforma.id });
    day = online.issueDate;
  });

  /** How each file is had, or why none is. */
  const ways = (): Record<string, (() => Promise<FileRef | ExportReport>)[] | string> => {
    const range = { from: day, to: day };
    const choice = { ids: [ids.online, ids.offline] };
    const message = {
      ...{ invoiceId: ids.offline, to: 'klient@firma.example', cc: '' },
      ...{ subject: 'Faktura', body: 'W załączniku faktura.', documents: ['pdf'] as DocumentKind[] },
    };
    const taxpayer = {
      ...{ taxOffice: '2206', voivodeship: 'pomorskie', county: 'Gdynia', commune: 'Gdynia' },
      ...{ street: 'Portowa', house: '7', town: 'Gdynia', postCode: '81-350' },
    };
    const ofOffline: DocumentKind[] = [
      ...(['pdf', 'pdfOffline', 'pdfDuplicate', 'confirmation', 'till', 'tillConfirmation'] as const),
      ...(['codesSheet', 'xml', 'kod1Png', 'kod1Svg', 'kod2Png', 'kod2Svg'] as const),
    ];
    const ofOnline: DocumentKind[] = ['pdf', 'upo', 'upoPdf'];
    return {
      'invoice.document': [
        ...ofOffline.map((kind) => () => call('invoice.document', { id: ids.offline, kind })),
        ...ofOnline.map((kind) => () => call('invoice.document', { id: ids.online, kind })),
      ],
      'proforma.document': [() => call('proforma.document', { id: ids.proforma })],
      'export.zip': [() => call('export.zip', range)],
      'export.archive': [() => call('export.archive', range)],
      'export.chosen': chosenFiles.map((what) => () => call('export.chosen', { choice, what })),
      'export.register': (['csv', 'xlsx', 'pdf'] as const).map(
        (format) => () => call('export.register', { ...range, format }),
      ),
      'export.codes': [() => call('export.codes', range)],
      'export.jpkFa': [() => call('export.jpkFa', { ...range, taxpayer })],
      'evidence.make': [() => call('evidence.make', { invoiceId: ids.offline })],
      'print.bundle': [
        () => call('print.bundle', { invoiceId: ids.online }),
        () => call('print.bundle', { invoiceId: ids.offline }),
      ],
      'print.sample': [() => call('print.sample')],
      'help.outageSheet': interfaceLanguages.map((language) => () => call('help.outageSheet', { language })),
      'mail.eml': [() => call('mail.eml', message)],
      'journal.export': [() => call('journal.export', {})],
      'book.export': (['csv', 'xlsx'] as const).flatMap((format) =>
        (['customers', 'goods'] as const).map((kind) => () => call('book.export', { kind, format })),
      ),
      'keystore.export': 'not from a safe that the system opens',
      'carry.export': [() => call('carry.export', { password: 'hasło kolejki 1' })],
      'carry.results': 'answers a queue that another computer of the firm has sent',
      'drill.report': 'is made in the firm, of its drill',
      'selfTest.report': 'takes a minute to have; the firm’s name in it says so',
      // The last: nothing is issued here afterwards.
      'backup.moveOut': [() => call('backup.moveOut', { password: 'hasło przenosin 1' })],
    };
  };

  it('says so in its name, and inside wherever its format has a place for it', async () => {
    const all = ways();
    expect(Object.keys(all).sort()).toEqual([...fileCalls].sort());
    const unstamped: string[] = [];
    for (const [method, some] of Object.entries(all)) {
      if (typeof some === 'string') continue;
      for (const way of some) {
        const given = await way();
        const ref = 'fileId' in given ? given : given.file;
        if (ref === null) throw new Error(`${method} gave no file`);
        const { bytes } = await world.program.readFile(ref.fileId);
        if (!isNamed(ref.name)) unstamped.push(`${method}: name ${ref.name}`);
        unstamped.push(...(await unstampedIn(ref.name, bytes)).map((it) => `${method}: ${it}`));
      }
    }
    expect(unstamped).toEqual([]);
  });
});
