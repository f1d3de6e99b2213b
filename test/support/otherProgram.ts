import { systemClock } from '../../electron/core/systemClock.ts';
import type { KsefGateway } from '../../electron/core/ports.ts';
import { createGateway } from '../../electron/ksef/createGateway.ts';
import { createPace } from '../../electron/ksef/pace.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { createMemoryPaceStore } from './memoryPaceStore.ts';

/** Another program of the same firm: its own way to KSeF, with its own sessions. */
export function otherProgram({ url: apiUrl, qrUrl, company }: RunningSandbox): KsefGateway {
  const { signal } = new AbortController();
  return createGateway({
    environment: { name: 'sandbox', apiUrl, qrUrl, latarniaUrl: null },
    ...{ clock: systemClock, signal, credentials: () => company },
    pace: createPace({ clock: systemClock, store: createMemoryPaceStore() }),
  });
}

/** Sends XML as the other program; returns when KSeF has taken it. */
export async function sendElsewhere(sandbox: RunningSandbox, ...xmls: Uint8Array[]): Promise<KsefGateway> {
  const gateway = otherProgram(sandbox);
  const { reference } = await gateway.openOnlineSession();
  for (const xml of xmls) await gateway.sendInvoice(reference, { xml, offline: true, corrects: null });
  return gateway;
}
