import type { refusalCalls } from '../../shared/contract/refusalCalls.ts';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import type { CorrectionPreviews } from '../features/correctionPreview.ts';
import type { Handlers } from './router.ts';

interface Parts {
  correctionPreviews: CorrectionPreviews;
  /** @throws AppError `company.missing` */
  requireCompany(): CompanyProfile;
}

/** Calls about refused invoices. */
export const refusalHandlers = ({
  correctionPreviews,
  requireCompany,
}: Parts): Pick<Handlers, keyof typeof refusalCalls> => ({
  'refusal.preview': ({ id }) => correctionPreviews.of(id, requireCompany()),
});
