import type { companiesCalls } from '../../shared/contract/companiesCalls.ts';
import type { CompanyInput } from '../../shared/contract/types.ts';
import { normaliseNip } from '../../shared/domain/nip.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Companies } from './ports.ts';
import type { Handlers } from './router.ts';

/** Calls about the companies beside this one. @throws AppError `companies.alone` where only this one was opened */
export function companiesHandlers(companies: Companies | null): Pick<Handlers, keyof typeof companiesCalls> {
  const all = (): Companies => {
    if (!companies) throw new AppError('companies.alone', {});
    return companies;
  };
  return {
    'companies.list': () => all().list(),
    'companies.show': async ({ id }) => {
      await all().show(id);
      return null;
    },
    'companies.add': async () => ({ id: await all().add() }),
    'companies.dropEmpty': async ({ id }) => {
      await all().dropEmpty(id);
      return null;
    },
    'companies.alerts': () => all().alerts(),
    'companies.alertShown': async ({ company, keys }) => {
      await all().alertShown(company, keys);
      return null;
    },
  };
}

/** Two that number their invoices alike would be refused by KSeF. @throws AppError `company.twice` */
export async function refuseTwice(
  companies: Companies | null,
  { nip, environment }: Pick<CompanyInput, 'nip' | 'environment'>,
): Promise<void> {
  const same = (await companies?.list())?.find(
    (it) => it.id !== companies?.id && it.nip === normaliseNip(nip) && it.environment === environment,
  );
  if (same && environment !== 'sandbox') throw new AppError('company.twice', { name: same.name ?? '' });
}
