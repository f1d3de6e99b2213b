import type { exportCalls } from '../../shared/contract/exportCalls.ts';
import type { Exports } from '../features/exports/createExports.ts';
import type { Handlers } from './router.ts';

/** Files of many invoices. */
export const exportHandlers = (exports: Exports): Pick<Handlers, keyof typeof exportCalls> => ({
  'export.zip': (range) => exports.zip(range),
  'export.chosen': ({ choice, what }) => exports.chosen(choice, what),
  'export.archive': (range) => exports.archive(range),
  'export.register': (input) => exports.register(input),
  'export.codes': (range) => exports.codes(range),
  'export.jpkFa': (input) => exports.jpkFa(input),
  'export.jpkTaxpayer': () => exports.jpkTaxpayer(),
  'export.cancel': () => {
    exports.cancel();
    return null;
  },
});
