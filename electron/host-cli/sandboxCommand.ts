import { parseArgs } from 'node:util';
import { sandboxText } from '../../shared/i18n/sandbox.ts';
import { systemClock } from '../core/systemClock.ts';
import { demonstrationDelays } from '../sandbox/delays.ts';
import { startSandbox } from '../sandbox/startSandbox.ts';

const { values } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string' }, json: { type: 'boolean' } },
});
const port = Number(values.port ?? '0');
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(sandboxText.usage);
  process.exit(2);
}

try {
  const dataDir = values.data === undefined ? {} : { dataDir: values.data };
  const delays = demonstrationDelays;
  const sandbox = await startSandbox({ clock: systemClock, port, delays, ...dataDir });
  const { url, qrUrl, latarniaUrl, adminUrl, adminToken, trainerUrl, company, certificates } = sandbox;
  const { p12, password, serial } = certificates.authentication;
  const facts = {
    ...{ url, qrUrl, latarniaUrl, adminUrl, adminToken, trainerUrl, company },
    certificates: { authentication: { p12, password, serial }, offline: certificates.offline },
  };
  console.log(values.json ? JSON.stringify(facts) : sandboxText.started(facts));
  const stop = () => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(busy ? sandboxText.portBusy(port) : sandboxText.notStarted(String(error)));
  process.exitCode = 1;
}
