import type { CompanyEntry } from '../../../shared/contract/companiesTypes.ts';
import { environmentName } from '../../../shared/i18n/modes.ts';
import { ui } from '../../../shared/i18n/ui.ts';

const words = ui.companies;
type Named = Pick<CompanyEntry, 'id' | 'name' | 'problem' | 'nip' | 'environment'>;
const first = '1';

/** What a company is called in lists, also while it has no name that could be read. */
export function nameOf({ id, name, problem }: Pick<CompanyEntry, 'id' | 'name' | 'problem'>): string {
  if (name !== null) return name;
  if (problem === null) return words.unfinished;
  return id === first ? words.brokenFirst : words.broken(id);
}

/** What tells a company from others that are called the same and have the same number and KSeF: which one of them it is. */
export function whichOf(entry: Named, entries: readonly Named[]): string {
  const { name, nip, environment } = entry;
  const same = entries.filter(
    (it) => name !== null && it.name === name && it.nip === nip && it.environment === environment,
  );
  return same.length > 1 ? words.which(same.findIndex(({ id }) => id === entry.id) + 1) : '';
}

/** A company's name by itself, without what a list shows beside it: others of that name are told apart by it. */
export function fullNameOf(entry: Named, entries: readonly Named[]): string {
  const { id, name, nip, environment } = entry;
  const others = name === null ? [] : entries.filter((it) => it.id !== id && it.name === name);
  const parts = [
    nameOf(entry),
    nip !== null && others.some((it) => it.nip !== nip) ? ui.frame.company.nip(nip) : '',
    environment !== null && others.some((it) => it.environment !== environment)
      ? environmentName[environment]
      : '',
    whichOf(entry, entries),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
