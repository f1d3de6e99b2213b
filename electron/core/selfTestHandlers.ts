import type { selfTestCalls } from '../../shared/contract/selfTestCalls.ts';
import type { SelfTest } from '../features/selfTest/createSelfTest.ts';
import type { Handlers } from './router.ts';

/** Calls of the self-test. */
export const selfTestHandlers = (selfTest: SelfTest): Pick<Handlers, keyof typeof selfTestCalls> => ({
  'selfTest.start': () => selfTest.start(),
  'selfTest.cancel': () => {
    selfTest.cancel();
    return null;
  },
  'selfTest.current': () => selfTest.current(),
  'selfTest.list': () => selfTest.list(),
  'selfTest.get': ({ id }) => selfTest.get(id),
  'selfTest.report': ({ id }) => selfTest.report(id),
});
