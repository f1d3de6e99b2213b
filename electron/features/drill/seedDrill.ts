import type { CompanyProfile } from '../../../shared/contract/types.ts';
import { defaultSeries, seriesKinds, type Series, type SeriesKind } from '../../../shared/domain/series.ts';
import { openDatabase, type Db } from '../../db/openDatabase.ts';
import { createSettingStore, type SettingStore } from '../../db/settingStore.ts';
import { copySettings } from '../selfTest/firmCopy.ts';
import { drillTemplate } from './drillTemplate.ts';

/** Every number of a drill says so: no print, message or table can be taken for a real one. */
function drillSeries(settings: SettingStore): Partial<Record<SeriesKind, Series>> {
  const own = settings.get('series');
  return Object.fromEntries(
    seriesKinds.map((kind) => {
      const series = own?.[kind] ?? defaultSeries[kind];
      return [kind, { ...series, template: drillTemplate(series.template) }];
    }),
  );
}

/** Customers and goods with the words they are found by. What KSeF and the Ministry have said stays with the firm. */
function copyBook(from: Db, to: Db): void {
  for (const table of ['customer', 'good'] as const) {
    const names = from.sqlite
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table);
    const columns = names.map((it) => `"${it}"`).join(', ');
    const insert = to.sqlite.prepare(
      `INSERT INTO ${table} (${columns}) VALUES (${names.map(() => '?').join(', ')})`,
    );
    for (const row of from.sqlite.prepare<[], unknown[]>(`SELECT ${columns} FROM ${table}`).raw().iterate()) {
      insert.run(...row);
    }
    to.sqlite.exec(
      `INSERT INTO ${table}_words (rowid, name, numbers, codes, other) SELECT nr, name, numbers, codes, '' FROM ${table}`,
    );
  }
}

interface SeedPorts {
  db: Db;
  settings: SettingStore;
  company: CompanyProfile;
  /** Id of the firm's company. */
  owner: string;
  now: number;
}

/** Fills the folder of a drill with a copy of the firm: its settings, customers and goods, and nothing it sends by. */
export function seedDrill(folder: string, { db, settings, company, owner, now }: SeedPorts): void {
  copySettings(settings, folder);
  const copy = openDatabase(folder);
  try {
    const its = createSettingStore(copy.sqlite);
    copy.transaction(() => {
      const { nip, name, address, account, email } = company;
      its.set('series', drillSeries(settings));
      its.set('drillOf', { owner, startedAt: now, company: { nip, name, address, account, email } });
      copyBook(db, copy);
    });
  } finally {
    copy.close();
  }
}
