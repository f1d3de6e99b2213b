import { z } from 'zod';
import { call, nothing } from './call.ts';
import { CompanyAlert, CompanyEntry, CompanyId } from './companiesTypes.ts';

const one = z.strictObject({ id: CompanyId });

/** Several companies in one program: all of them deliver, one is shown. */
export const companiesCalls = {
  'companies.list': call(
    'Every company of this program, with what waits in it.',
    nothing,
    z.array(CompanyEntry),
  ),
  'companies.show': call(
    'Shows another company; one that could not be opened is tried again.',
    one,
    z.null(),
  ),
  'companies.add': call(
    'Opens an empty company and shows it, to be set up; one that was left empty is taken again.',
    nothing,
    z.object({ id: CompanyId }),
  ),
  'companies.dropEmpty': call(
    'Gives up a company that was never set up, and shows the one before.',
    one,
    z.null(),
  ),
  'companies.alerts': call(
    'Grave warnings of the companies that are not shown, as far as the desktop has not told them.',
    nothing,
    z.array(CompanyAlert),
  ),
  'companies.alertShown': call(
    'The desktop has told a warning of a company that is not shown.',
    z.strictObject({ company: CompanyId, keys: z.array(z.string().max(200)).min(1).max(100) }),
    z.null(),
  ),
};
