import type { printCalls } from '../../shared/contract/printCalls.ts';
import type { HandingOver } from '../features/handOver.ts';
import type { Handlers } from './router.ts';

/** What of an invoice is handed to its buyer. */
export const printHandlers = (handingOver: HandingOver): Pick<Handlers, keyof typeof printCalls> => ({
  'print.offer': ({ invoiceId }) => handingOver.offer(invoiceId),
  'print.bundle': ({ invoiceId }) => handingOver.bundle(invoiceId),
});
