import { z } from 'zod';
import { LookUp } from './bookTypes.ts';
import { call, nothing } from './call.ts';
import { FirstStartStep, LoginTest, ReadinessPoint } from './firstStartTypes.ts';
import { CompanyInput, CompanyProfile } from './types.ts';

/** Setting a company up, step by step. */
export const firstStartCalls = {
  'company.change': call(
    'Changes the data of a company that has issued nothing yet; for another NIP or KSeF its login and certificates go.',
    CompanyInput.omit({ ksefToken: true, passphrase: true, inSteps: true }),
    CompanyProfile,
  ),
  'company.testLogin': call(
    'Logs in to KSeF anew and opens an empty session: what was tried, and how far it got. Sends no invoice.',
    nothing,
    LoginTest,
  ),
  'firstStart.lookUp': call(
    'The firm of a NIP on the Ministry’s list of VAT payers, asked for once by whoever sets it up.',
    z.strictObject({ nip: z.string().max(30) }),
    LookUp,
  ),
  'firstStart.go': call(
    'The step that setting the company up has come to; null: it is done.',
    z.strictObject({ step: FirstStartStep.nullable() }),
    z.null(),
  ),
  'firstStart.readiness': call(
    'What the firm needs to issue on the worst day, and whether it is there.',
    nothing,
    z.array(ReadinessPoint),
  ),
};
