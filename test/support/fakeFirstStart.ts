import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { AppStatus } from '../../shared/contract/types.ts';
import { now } from './fakeProgramData.ts';

type Handlers = { [M in Method]: (input: Input<M>) => Output<M> | Promise<Output<M>> };

/** The last step of setting a company up, where everything that can be wrong is. */
export const fakeFirstStart = (status: AppStatus): Partial<Handlers> => ({
  'firstStart.go': ({ step }) => {
    status.firstStart = step;
    return null;
  },
  'firstStart.readiness': () => [
    {
      ...{ point: 'login', state: 'missing', isOptional: false },
      lastTest: { at: now - 60_000, passed: false },
    },
    {
      ...{ point: 'certificate', state: 'missing', isOptional: false, validTo: null, isOrdered: false },
      problem: { code: 'keystore.noOfflineCertificate', details: {} },
    },
    { point: 'clock', state: 'missing', isOptional: false, skewMs: 7_200_000 },
    { point: 'numbering', state: 'ok', isOptional: false, next: 'FV/1/11/2026' },
    { point: 'disk', state: 'missing', isOptional: false, freeBytes: 400_000_000 },
    {
      ...{ point: 'printing', state: 'missing', isOptional: false },
      problem: { code: 'print.readerFailed', details: { failure: 'timeout' } },
    },
    { point: 'backup', state: 'missing', isOptional: true, folder: '' },
    { point: 'mail', state: 'missing', isOptional: true },
  ],
});
