import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { ImportEntry, WatchStatus } from '../../shared/contract/importTypes.ts';
import type { PrintSettings } from '../../shared/contract/lookTypes.ts';
import type { FileRef } from '../../shared/contract/types.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { fakeBackups } from './fakeBackups.ts';

type Handlers = { [M in Method]: (input: Input<M>) => Output<M> | Promise<Output<M>> };

const file = (name: string): FileRef => ({
  ...{ fileId: 'export', name, mediaType: 'application/octet-stream', sizeBytes: 1000 },
});
const entry = (key: string, change: Partial<ImportEntry> = {}): ImportEntry => ({
  ...{
    key,
    name: `${key}.xml`,
    source: 'picked',
    problems: [],
    issuedBefore: null,
    issued: null,
    failure: null,
  },
  content: {
    ...{ kind: 'VAT', number: 'F/7/2026', issueDate: '2026-11-02', buyerName: 'Żegluga S.A.' },
    ...{ grossGrosze: 46_494, currency: 'PLN' },
  },
  ...change,
});

/** Files on their way out and in, as a program in memory tells of them. */
export function fakeFiles(): Partial<Handlers> {
  let entries = [
    entry('zamowienie-7'),
    entry('z-bledem', {
      problems: [{ code: 'draft.badNip', details: { path: 'buyer.id.nip', value: '123' } }],
    }),
    entry('obcy', {
      content: null,
      problems: [{ code: 'import.otherSeller', details: { nip: '5260250995', companyNip: '5265877635' } }],
    }),
    entry('drugi-raz', {
      source: 'folder',
      issuedBefore: { invoiceId: 'LAT-20261120-0001', number: 'FV/1/11/2026' },
    }),
  ];
  let watched: WatchStatus = {
    ...{ folder: '', enabled: false, mode: 'ask', problem: null, waiting: 0, lastLookAt: null },
  };
  let look: PrintSettings = {
    ...{ language: 'pl', accent: '#12395b', inWords: true, transferCode: false, logo: null },
  };
  return {
    'print.settings': () => look,
    'print.setSettings': (change) => (look = { ...look, ...change }),
    'print.setLogo': ({ file: logo }) =>
      (look = {
        ...look,
        logo: logo && { mediaType: 'image/png', base64: logo.base64, width: 64, height: 32 },
      }),
    'print.sample': () => file('wzor-wydruku.pdf'),
    'export.zip': () => file('faktury-2026-11-01_2026-11-30.zip'),
    'export.archive': () => file('archiwum-faktur.zip'),
    'evidence.make': () => file('FV-1-11-2026-dowod.zip'),
    ...fakeBackups(),
    'export.register': ({ format }) => file(`rejestr-faktur.${format}`),
    'export.codes': () => file('kody-faktur.pdf'),
    'export.jpkFa': () => file('JPK_FA.xml'),
    'export.jpkTaxpayer': () => null,
    'export.cancel': () => null,
    'import.list': () => entries,
    'import.add': ({ files }) => {
      entries.push(...files.map(({ name }) => entry(name.replace('.xml', ''))));
      return null;
    },
    'import.issue': ({ key }) => {
      const found = entries.find((it) => it.key === key);
      if (!found) throw new AppError('import.gone', {});
      return Object.assign(found, { issued: { invoiceId: 'LAT-20261120-0001', number: 'FV/10/11/2026' } });
    },
    'import.drop': ({ keys }) => {
      entries = entries.filter(({ key }) => !keys.includes(key));
      return null;
    },
    'watch.status': () => watched,
    'watch.set': (next) => {
      if (next.folder === '/nie-ma') {
        throw new AppError('watch.badFolder', { folder: next.folder, problem: 'ENOENT' });
      }
      watched = { ...watched, ...next };
      return watched;
    },
  };
}
