import type { CompanyEntry } from '../../../shared/contract/companiesTypes.ts';
import { ui } from '../../../shared/i18n/ui.ts';

const words = ui.companies;
const first = '1';

/** What a company is called in lists, also while it has no name that could be read. */
export function nameOf({ id, name, problem }: Pick<CompanyEntry, 'id' | 'name' | 'problem'>): string {
  if (name !== null) return name;
  if (problem === null) return words.unfinished;
  return id === first ? words.brokenFirst : words.broken(id);
}
