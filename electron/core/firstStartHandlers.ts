import type { firstStartCalls } from '../../shared/contract/firstStartCalls.ts';
import type { CompanyFeature } from '../features/company.ts';
import type { FirstStart } from '../features/firstStart.ts';
import { refuseTwice } from './companiesHandlers.ts';
import type { BookParts } from './bookParts.ts';
import type { Companies } from './ports.ts';
import type { Handlers } from './router.ts';

interface FirstStartParts {
  companies: CompanyFeature;
  firstStart: FirstStart;
  beside: Companies | null;
  lookUp: BookParts['lookUp'];
}

/** Calls of setting a company up. */
export const firstStartHandlers = ({
  companies,
  firstStart,
  beside,
  lookUp,
}: FirstStartParts): Pick<Handlers, keyof typeof firstStartCalls> => ({
  'company.change': async (input) => {
    await refuseTwice(beside, input);
    return companies.change(input);
  },
  'company.testLogin': () => firstStart.testLogin(),
  // A button that says what it asks for is the permission.
  'firstStart.lookUp': ({ nip }) => lookUp(nip, true),
  'firstStart.go': ({ step }) => {
    firstStart.go(step);
    return null;
  },
  'firstStart.readiness': () => firstStart.readiness(),
});
