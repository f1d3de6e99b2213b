import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCaller, type Caller } from '../../shared/contract/caller.ts';
import type { CallInput } from '../../shared/contract/contract.ts';
import type { DocumentKind, InvoiceDetails } from '../../shared/contract/types.ts';
import { isAppError } from '../../shared/errors/appError.ts';
import { demoText } from '../../shared/i18n/demo.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { stateName } from '../../shared/i18n/modes.ts';
import { trainingAddress } from '../../shared/i18n/training.ts';
import type { Core } from '../core/corePorts.ts';
import { createCore } from '../core/createCore.ts';
import { createFileLog } from '../core/fileLog.ts';
import { pause } from '../core/pause.ts';
import { systemClock } from '../core/systemClock.ts';
import { startSandbox, type RunningSandbox } from '../sandbox/startSandbox.ts';

const draftsFolder = resolve(import.meta.dirname, '../../test/fixtures/drafts');
const deliveryLimitMs = 120_000;

interface Story {
  core: Core;
  call: Caller;
  sandbox: RunningSandbox;
  out: string;
  say(line: string): void;
}

/** The main job with no screen: five invoices issued while KSeF is down reach it by themselves. */
async function demo(out: string, say: (line: string) => void): Promise<unknown> {
  mkdirSync(out, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'latarnik-demo-'));
  const sandbox = await startSandbox({ clock: systemClock, delays: { invoice: [200, 200] } });
  const { url, qrUrl, latarniaUrl } = sandbox;
  const core = await createCore({
    dataDir,
    clock: systemClock,
    log: createFileLog(dataDir, systemClock),
    osVault: null,
    ksef: { apiUrl: url, qrUrl, latarniaUrl },
    background: true,
  });
  core.onEvent(({ event, data }) => {
    if (event === 'queue.progress' && data.phase === 'sending') say(demoText.sending(data));
  });
  try {
    return await tell({ core, call: createCaller((text) => core.call(text)), sandbox, out, say });
  } finally {
    await core.close();
    await sandbox.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function tell({ core, call, sandbox, out, say }: Story): Promise<unknown> {
  const { nip, name, ksefToken } = sandbox.company;
  await call('company.create', { nip, name, address: trainingAddress, ksefToken });
  say(demoText.sandboxStarted(sandbox.url));
  const drafts = readdirSync(draftsFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(draftsFolder, file), 'utf8')) as CallInput<'invoice.issue'>);

  await refusedWithoutCertificate(call, drafts[0]!, say);

  const { p12, cert, password } = sandbox.certificates.offline;
  const files = [{ name: basename(p12), base64: readFileSync(p12).toString('base64') }];
  const certificate = await call('keystore.import', { files, password });
  say(demoText.certificateImported(certificate.serial));

  await sandbox.setDown(true);
  await until(async () => (await call('mode.status')).mode === 'offline24');
  say(demoText.ksefDown);
  const issued: InvoiceDetails[] = [];
  for (const draft of drafts) {
    const invoice = await call('invoice.issue', draft);
    issued.push(invoice);
    say(demoText.issued(invoice));
  }
  const save = async (id: string, kind: DocumentKind): Promise<string> => {
    const { bytes, ref } = await core.readFile((await call('invoice.document', { id, kind })).fileId);
    writeFileSync(join(out, ref.name), bytes);
    return ref.name;
  };
  const offlineFiles = new Map<string, { xml: string; pdfOffline: string }>();
  for (const { id } of issued) {
    offlineFiles.set(id, { xml: await save(id, 'xml'), pdfOffline: await save(id, 'pdfOffline') });
  }

  await sandbox.setDown(false);
  say(demoText.ksefBack);
  const finished = async () => {
    const all = await Promise.all(issued.map(({ id }) => call('invoice.get', { id })));
    return all.every(({ state }) => state === 'archived');
  };
  await until(finished);

  const invoices = [];
  for (const { id } of issued) {
    const invoice = await call('invoice.get', { id });
    say(demoText.accepted(invoice));
    invoices.push({
      internalId: id,
      number: invoice.number,
      mode: invoice.mode,
      issueDate: invoice.issueDate,
      deadline: invoice.deadline.kind === 'day' ? invoice.deadline.day : null,
      sha256Base64Url: invoice.sha256Base64Url,
      kod1Url: invoice.kod1Url,
      kod2Url: invoice.kod2Url,
      certificateSerial: invoice.certificateSerial,
      ksefNumber: invoice.ksefNumber,
      status: stateName[invoice.state],
      files: {
        ...offlineFiles.get(id),
        pdfAccepted: await save(id, 'pdf'),
        upo: await save(id, 'upo'),
      },
    });
  }
  const publicKey = new X509Certificate(readFileSync(cert)).publicKey;
  const report = { invoices, publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }) };
  writeFileSync(join(out, 'report.json'), JSON.stringify(report, null, 2));
  say(demoText.written(out));
  return report;
}

async function refusedWithoutCertificate(
  call: Caller,
  draft: CallInput<'invoice.issue'>,
  say: (line: string) => void,
): Promise<void> {
  await call('mode.set', { mode: 'offline24' });
  try {
    await call('invoice.issue', draft);
  } catch (error) {
    if (!isAppError(error, 'keystore.noOfflineCertificate')) throw error;
    say(demoText.refused(describeError(error).title));
    await call('mode.auto');
    return;
  }
  throw new Error('an offline invoice was issued without a type 2 certificate');
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  const limit = systemClock.now() + deliveryLimitMs;
  while (!(await reached())) {
    if (systemClock.now() > limit) throw new Error('the demonstration took too long');
    await pause(systemClock, 100);
  }
}

const { values } = parseArgs({ options: { out: { type: 'string' }, json: { type: 'boolean' } } });
if (values.out === undefined) {
  console.error(demoText.usage);
  process.exitCode = 2;
} else {
  try {
    const report = await demo(resolve(values.out), (line) => console.error(line));
    if (values.json) console.log(JSON.stringify(report));
  } catch (error) {
    const { title, body } = isAppError(error) ? describeError(error) : { title: String(error), body: '' };
    console.error(`${title}\n${body}`);
    process.exitCode = 1;
  }
}
