import { z } from 'zod';
import { AccountCheck } from './accountTypes.ts';
import { call, nothing } from './call.ts';

/** Bank accounts on the Ministry's list of VAT payers. */
export const accountCalls = {
  'account.check': call(
    'Asks the Ministry’s list whether a firm has reported an account, virtual ones too; keeps the answer as a proof.',
    z.strictObject({ nip: z.string().max(30), account: z.string().max(50) }),
    AccountCheck,
  ),
  'account.checks': call(
    'The last answer about each account, the newest first.',
    nothing,
    z.array(AccountCheck),
  ),
} as const;
