import type { DrillStep } from '../../domain/drill/steps.ts';

// The stamp on numbers, names, files and messages, and the report, are of documents: they stay Polish.
export {
  drillCompanyName,
  drillFileName,
  drillFilePrefix,
  drillNumberPrefix,
  drillReport,
  drillSubject,
  isDrillName,
} from '../drill.ts';

export const stepName: Record<DrillStep, string> = {
  issueOnline: 'Issue an invoice online and wait for its KSeF number',
  disconnect: 'Disconnect KSeF',
  issueOffline: 'Issue an offline24 invoice',
  handOver: 'Give the buyer a print with two codes',
  announceFailure: 'Announce a failure of KSeF',
  issueInFailure: 'Issue an invoice in the mode KSeF failure',
  endFailure: 'Announce the end of the failure',
  reconnect: 'Reconnect KSeF',
  allAccepted: 'Wait until all invoices are accepted',
};
