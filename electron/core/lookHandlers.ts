import type { lookCalls } from '../../shared/contract/lookCalls.ts';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import { sampleFileName } from '../../shared/i18n/print/sample.ts';
import type { Documents } from '../features/documents.ts';
import type { PrintLooks } from '../features/printLook.ts';
import { printSample } from '../features/printSample.ts';
import type { Clock } from './ports.ts';
import type { Handlers } from './router.ts';

interface LookParts {
  clock: Clock;
  looks: PrintLooks;
  documents: Documents;
  requireCompany(): CompanyProfile;
}

/** Calls about how prints look. */
export const lookHandlers = ({
  clock,
  looks,
  documents,
  requireCompany,
}: LookParts): Pick<Handlers, keyof typeof lookCalls> => ({
  'print.settings': () => looks.settings(),
  'print.setSettings': (change) => looks.setSettings(change),
  'print.setLogo': ({ file }) => looks.setLogo(file === null ? null : Buffer.from(file.base64, 'base64')),
  'print.sample': async () => {
    const { bytes } = await printSample(requireCompany(), looks.firm(), clock.now());
    return documents.handOut(sampleFileName, 'application/pdf', bytes);
  },
});
