/** Keeps a form and is killed the moment the program has said so. Argument: data folder. */
import { createCore } from '../../electron/core/createCore.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { createCaller } from '../../shared/contract/caller.ts';
import { dieHere } from './dieHere.ts';

const [dataDir = ''] = process.argv.slice(2);
const log = { info: () => undefined, error: () => undefined };
const core = await createCore({ dataDir, log, clock: systemClock, osVault: null, background: false });
const call = createCaller((text) => core.call(text));
await call('form.keep', { key: 'new', form: 'half an invoice' });
dieHere();
