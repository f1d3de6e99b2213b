import { KSeFClient } from 'ksef-client-ts';
import { z } from 'zod';
import type { ErrorView } from '../../shared/contract/basicTypes.ts';
import { loginTestSteps, type LoginTest } from '../../shared/contract/firstStartTypes.ts';
import { isAppError } from '../../shared/errors/appError.ts';
import { clientOptions, fa3FormCode, probeKsef, translated, type GatewayOptions } from './createGateway.ts';
import { createLogin } from './login.ts';

type Step = (typeof loginTestSteps)[number];
const Limits = z.object({
  onlineSession: z.object({ maxInvoiceSizeInMB: z.number(), maxInvoices: z.int() }),
});

/**
 * Logs in as for the first time, and sees whether invoices may be sent: only a session shows that, so an empty one is
 * opened and closed. Never throws: what failed is in the answer, and nothing after it was tried.
 */
export async function testKsefLogin({
  environment,
  clock,
  signal,
  pace,
  credentials,
}: GatewayOptions): Promise<Omit<LoginTest, 'at'>> {
  const client = new KSeFClient(clientOptions(environment, signal));
  const login = createLogin({ client, clock, credentials });
  let clockSkewMs: number | null = null;
  let limits: LoginTest['limits'] = null;
  let by: LoginTest['by'] = null;

  const work: Record<Step, () => Promise<void>> = {
    address: async () => {
      const { date } = await probeKsef(environment, signal);
      clockSkewMs = date === null ? null : clock.now() - date;
    },
    challenge: async () => {
      // What would be shown is looked at first: without it there is nothing to ask KSeF about.
      by = 'ksefToken' in credentials() ? 'token' : 'certificate';
      await translated(() => client.auth.getChallenge());
    },
    login: () => translated(() => login.ensure()),
    permission: () =>
      pace.run('onlineSession', () =>
        translated(async () => {
          await client.crypto.init();
          const { encryptionInfo: encryption } = await client.crypto.getEncryptionData();
          const opened = await client.onlineSession.openSession({ formCode: fa3FormCode, encryption });
          // It ends by itself in half a day where closing it fails.
          await client.onlineSession.closeSession(opened.referenceNumber).catch(() => undefined);
        }),
      ),
    limits: () =>
      pace.run(
        'other',
        () =>
          translated(async () => {
            const { onlineSession } = Limits.parse(await client.limits.getContextLimits());
            limits = { invoiceMb: onlineSession.maxInvoiceSizeInMB, invoices: onlineSession.maxInvoices };
          }),
        'limits-context',
      ),
  };

  const steps: LoginTest['steps'] = [];
  let failed = false;
  for (const step of loginTestSteps) {
    if (failed) {
      steps.push({ step, state: 'notTried', problem: null });
      continue;
    }
    const problem = await problemOf(work[step]);
    failed = problem !== null;
    steps.push({ step, state: problem ? 'failed' : 'ok', problem });
  }
  const passed = steps.every(({ step, state }) => step === 'limits' || state === 'ok');
  return { host: new URL(environment.apiUrl).host, by, steps, passed, clockSkewMs, limits };
}

async function problemOf(work: () => Promise<void>): Promise<ErrorView | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { code: error.code, details: error.details };
  }
}
