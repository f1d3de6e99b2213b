import type { ErrorDetails } from '../../errors/catalogue.ts';
import type { UserMessage } from './errorWords.ts';

type CompaniesCode = 'companies.unknown' | 'companies.alone' | 'companies.notEmpty' | 'company.twice';

/** Failures about several companies in one program. */
export const companiesErrors: { [C in CompaniesCode]: (details: ErrorDetails<C>) => UserMessage } = {
  'companies.unknown': (d) => ({
    title: 'This company is no longer in the program',
    body: `The company with the number ${d.id} is not open. The others work and send invoices as before. Choose a company from the list at the top of the window.`,
  }),
  'companies.alone': () => ({
    title: 'Only the window of the program does this',
    body: 'The command has opened one company and knows nothing of the others. Nothing was changed. Do it in the window of Latarnik, or name the company with --company.',
  }),
  'companies.notEmpty': () => ({
    title: 'This company cannot be removed',
    body: 'Only a company that was never completely set up can be removed. Invoices of a company must be kept for 10 years, so the program does not remove them.',
  }),
  'company.twice': (d) => ({
    title: 'This company is in the program already',
    body: `The company with this NIP works here as “${d.name}”, in the same KSeF environment. Two of them would number invoices from the beginning, and KSeF would reject a repeated number. Switch to it, or choose another environment.`,
  }),
};
