import type { CompanyProfile } from '../../shared/contract/types.ts';
import type { InvoiceDraft } from '../../shared/domain/draft.ts';
import type { Mode } from '../../shared/domain/mode.ts';
import type { Db } from '../db/openDatabase.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { createAfterRefusal } from '../features/afterRefusal.ts';
import { createCorrections } from '../features/corrections.ts';
import { createIssuing, type IssuePorts } from '../features/issueInvoice.ts';
import { createNumbering } from '../features/numbering.ts';
import { createUserChoices } from '../features/userChoices.ts';
import type { Clock, KsefGateway } from './ports.ts';
import type { Stores } from './stores.ts';

interface Ports extends Pick<IssuePorts, 'gate' | 'offlineSigner' | 'deadlines' | 'remember'> {
  clock: Clock;
  db: Db;
  stores: Stores;
  gateway(): KsefGateway | null;
  /** @throws AppError `company.missing` */
  requireCompany(): CompanyProfile;
  mode(): Mode;
  /** What waits to be issued has changed. */
  waitingChanged(): void;
}

export type IssueParts = ReturnType<typeof createIssueParts>;

/** All that makes invoices, or says what becomes of those that are made. */
export function createIssueParts({ stores, gateway, requireCompany, mode, waitingChanged, ...ports }: Ports) {
  const { clock, db } = ports;
  const { invoices, journal, proformas, series, settings, versions } = stores;
  const numbering = createNumbering({
    ...{ clock, db, invoices, proformas, series, settings, journal, gateway, requireCompany },
  });
  const issuePorts = { ...ports, invoices, journal, numbering };
  const issuing = createIssuing(issuePorts);
  /** In the mode of this moment. @throws AppError `draft.*`, `keystore.*` */
  const issue = (draft: InvoiceDraft): InvoiceRecord => issuing.issue(draft, requireCompany(), mode());
  return {
    ...{ numbering, issuing, issue },
    /** @throws AppError `keystore.*` */
    turnOffline: (invoice: InvoiceRecord): void => issuing.turnOffline(invoice, requireCompany()),
    afterRefusal: createAfterRefusal({ ...issuePorts, versions }),
    corrections: createCorrections({
      ...{ clock, db, invoices, journal, settings, corrections: stores.corrections },
      ...{ issue, mode, changed: waitingChanged },
    }),
    choices: createUserChoices({ db, clock, invoices, journal }),
  };
}
