import { z } from 'zod';
import { call, nothing } from './call.ts';
import { SelfTestHead, SelfTestId, SelfTestResult } from './selfTestTypes.ts';
import { FileRef } from './types.ts';

/** The self-test of the offline modes. */
export const selfTestCalls = {
  'selfTest.start': call(
    'Begins the self-test of the offline modes, in a folder and with a sandbox KSeF of its own; one at a time.',
    nothing,
    SelfTestResult,
  ),
  'selfTest.cancel': call('Stops the self-test under way; what was seen is kept.', nothing, z.null()),
  'selfTest.current': call('The self-test under way, or null.', nothing, SelfTestResult.nullable()),
  'selfTest.list': call('Self-tests that are kept, newest first.', nothing, z.array(SelfTestHead)),
  'selfTest.get': call('A kept self-test.', z.strictObject({ id: SelfTestId }), SelfTestResult),
  'selfTest.report': call(
    'A kept self-test as a PDF, for the accountant or an auditor.',
    z.strictObject({ id: SelfTestId }),
    FileRef,
  ),
} as const;
