import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { accessSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createCaller, type Caller } from '../../shared/contract/caller.ts';
import type { FileRef } from '../../shared/contract/types.ts';
import { verdictOf } from '../../shared/domain/selfTest/verdict.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { cliText } from '../../shared/i18n/cli.ts';
import { cliSelfTest } from '../../shared/i18n/cliSelfTest.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { createCompanies } from '../core/companies.ts';
import { companyFolders } from '../core/companyFolders.ts';
import type { Core } from '../core/corePorts.ts';
import { createCore } from '../core/createCore.ts';
import { dataFolder } from '../core/dataFolder.ts';
import { createFileLog } from '../core/fileLog.ts';
import { ksefOf, ksefOptions } from '../core/ksefArguments.ts';
import { systemClock } from '../core/systemClock.ts';
import { createSystemNetwork } from '../core/systemNetwork.ts';
import { systemUserName } from '../core/userName.ts';
import { describeContract } from './describeContract.ts';
import { exitCodes } from './exitCodes.ts';
import { restoreFrom } from './restoreFrom.ts';
import { runSelfTest } from './runSelfTest.ts';

const options = {
  data: { type: 'string' },
  company: { type: 'string' },
  ...ksefOptions,
  json: { type: 'boolean' },
  'no-send': { type: 'boolean' },
  slot: { type: 'string' },
  'password-file': { type: 'string' },
  'password-env': { type: 'string' },
  pdf: { type: 'string' },
} as const;
const { values, positionals } = readArguments();
const option = (name: Exclude<keyof typeof options, 'json' | 'no-send'>): string | undefined => values[name];
const json = values.json === true;
const [verb = '', ...args] = positionals;

class UsageError extends Error {}

/** A verb does its work and returns what to print: the value for `--json`, the text for people. */
type Verb = (call: Caller, core: Core) => Promise<{ value: unknown; text: string }>;

const verbs: Record<string, Verb> = {
  call: async (_, core) => {
    const [method = '', input = 'null'] = args;
    const reply = JSON.parse(await core.call(JSON.stringify({ method, input: readJson(input) }))) as {
      ok: boolean;
      value?: unknown;
      error: { code: never; details: never };
    };
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.details);
    return { value: reply.value, text: JSON.stringify(reply.value, null, 2) };
  },
  status: async (call) => {
    const value = await call('app.status');
    return { value, text: cliText.status(value) };
  },
  issue: async (call) => {
    const path = need(args[0]);
    const draft = path.toLowerCase().endsWith('.xml')
      ? (await call('invoice.readXml', { xml: read(path).toString('base64') })).draft
      : readJson(`@${path}`);
    const value = await call('invoice.issue', draft as never);
    return { value, text: cliText.issued(value) };
  },
  list: async (call) => {
    const value = await call('invoice.list', {});
    return { value, text: value.items.map(cliText.invoiceLine).join('\n') || cliText.noInvoices };
  },
  send: async (call) => {
    const value = await call('queue.sendNow');
    return { value, text: cliText.sent(value) };
  },
  import: async (call) => {
    const files = [need(args[0]), ...args.slice(1)].map((path) => ({
      name: basename(path),
      base64: read(path).toString('base64'),
    }));
    const slot = option('slot') === 'authentication' ? 'authentication' : 'offline';
    const value = await call('keystore.import', { files, password: password(), slot });
    return { value, text: cliText.imported(value) };
  },
  mode: async (call) => {
    const wanted = need(args[0]);
    const value =
      wanted === 'auto' ? await call('mode.auto') : await call('mode.set', { mode: wanted as never }); // checked there
    return { value, text: cliText.mode(value) };
  },
  save: async (call, core) => {
    const [id, kind, file] = [need(args[0]), need(args[1]), need(args[2])];
    return keep(core, await call('invoice.document', { id, kind: kind as never }), file); // checked there
  },
  carry: async (call, core) => {
    const [step, path] = [need(args[0]), need(args[1])];
    if (step === 'out') return keep(core, await call('carry.export', { password: password() }), path);
    if (step === 'results') {
      const newest = (await call('carry.list')).find(({ direction }) => direction === 'in');
      return keep(core, await call('carry.results', { id: newest?.id ?? '' }), path);
    }
    const file = read(path).toString('base64');
    if (step === 'in') {
      const value = await call('carry.takeIn', { file, password: password() });
      return { value, text: cliText.takenIn(value) };
    }
    if (step !== 'back') throw new UsageError();
    const value = await call('carry.takeResults', { file });
    return { value, text: cliText.sent(value) };
  },
  export: async (call, core) => {
    const [what, from, to, path] = [need(args[0]), need(args[1]), need(args[2]), need(args[3])];
    const range = { from, to };
    if (what === 'zip') return keep(core, await call('export.zip', range), path);
    if (what === 'archive') return keep(core, await call('export.archive', range), path);
    if (what === 'codes') return keep(core, await call('export.codes', range), path);
    if (what === 'csv' || what === 'xlsx' || what === 'pdf') {
      return keep(core, await call('export.register', { ...range, format: what }), path);
    }
    if (what !== 'jpk') throw new UsageError();
    const taxpayer = args[4] === undefined ? undefined : (readJson(args[4]) as never); // checked there
    return keep(core, await call('export.jpkFa', { ...range, taxpayer }), path);
  },
  evidence: async (call, core) => {
    const [invoiceId, path] = [need(args[0]), need(args[1])];
    return keep(core, await call('evidence.make', { invoiceId }), path);
  },
  backup: async (call) => {
    const value =
      args[0] === undefined
        ? await call('backup.make')
        : await call('backup.set', { folder: resolve(args[0]) });
    return { value, text: cliText.backedUp(value) };
  },
  restore: async (call) => {
    const path = need(args[0]);
    onDisk(path, () => accessSync(path));
    const given = { password: password(), passphrase: process.env.LATARNIK_PASSPHRASE ?? '' };
    const value = await restoreFrom(call, path, given, (contents) =>
      console.error(cliText.restoring(contents)),
    );
    return { value, text: cliText.restored(value) };
  },
  move: async (call, core) =>
    keep(core, await call('backup.moveOut', { password: password() }), need(args[0])),
  'self-test': async (call, core) => {
    const value = await runSelfTest(call, core, (line) => console.error(line));
    const pdf = option('pdf');
    if (pdf !== undefined) await keep(core, await call('selfTest.report', { id: value.id }), pdf);
    if (verdictOf(value.results) !== 'passed') process.exitCode = exitCodes.user;
    return { value, text: cliSelfTest.result(value) };
  },
  serve: (_, core) =>
    new Promise(() => {
      console.error(cliText.serving);
      const stop = () => void core.close().then(() => process.exit(0));
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    }),
};

async function keep(core: Core, { fileId }: FileRef, path: string) {
  const file = await core.openFile(fileId);
  onDisk(path, () => ('bytes' in file ? writeFileSync(path, file.bytes) : copyFileSync(file.path, path)));
  return { value: { file: resolve(path) }, text: resolve(path) };
}

function need(argument: string | undefined): string {
  if (argument === undefined) throw new UsageError();
  return argument;
}

/** @throws AppError `file.unusable` */
function onDisk<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new AppError(
      'file.unusable',
      { path, problem: (error as NodeJS.ErrnoException).code ?? '' },
      error,
    );
  }
}
const read = (path: string): Buffer => onDisk(path, () => readFileSync(path));

/** Strict: a misspelt `--no-send` must not send, and an empty `--data` must not fill the current folder. */
function readArguments() {
  try {
    const given = parseArgs({ allowPositionals: true, options });
    if (given.values.data !== '') return given;
  } catch {
    // Falls through to the usage text.
  }
  console.error(cliText.usage);
  process.exit(exitCodes.usage);
}

/** JSON given as text, `@file`, or `-` for standard input. @throws AppError `ipc.badRequest` */
function readJson(argument: string): unknown {
  const text =
    argument === '-'
      ? readFileSync(0, 'utf8')
      : argument.startsWith('@')
        ? read(argument.slice(1)).toString('utf8')
        : argument;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('ipc.badRequest', { problem: 'json' }, error);
  }
}

/** Passwords never stand in an argument, where every program of the machine can read them. */
function password(): string {
  const file = option('password-file');
  if (file !== undefined)
    return read(file)
      .toString('utf8')
      .replace(/\r?\n$/, '');
  return process.env[option('password-env') ?? 'LATARNIK_FILE_PASSWORD'] ?? '';
}

/** The folder of a company by its number, the first one being 1. @throws AppError `companies.unknown` */
function folderOf(root: string, id: string): string {
  const found = companyFolders(root).find((it) => it.id === id);
  if (!found) throw new AppError('companies.unknown', { id });
  return found.folder;
}

async function run(work: Verb): Promise<void> {
  const root = resolve(option('data') ?? dataFolder());
  const wanted = option('company');
  const dataDir = wanted === undefined ? root : folderOf(root, wanted);
  // What goes on in the background goes on for every company.
  const create = verb === 'serve' && wanted === undefined ? createCompanies : createCore;
  const passphrase = process.env.LATARNIK_PASSPHRASE;
  const core = await create({
    ...{ dataDir, clock: systemClock, log: createFileLog(dataDir, systemClock), osVault: null },
    ...{ network: createSystemNetwork(systemClock), ...systemUserName() },
    ...ksefOf(values),
    ...(passphrase !== undefined && { passphrase }),
    background: verb === 'serve',
  });
  core.onEvent(({ event, data }) => {
    if (event === 'export.progress') console.error(cliText.exporting(data));
    if (event === 'queue.progress' && data.phase === 'sending') console.error(cliText.sending(data));
  });
  try {
    const { value, text } = await work(
      createCaller((body) => core.call(body)),
      core,
    );
    console.log(json || verb === 'call' ? JSON.stringify(value, null, json ? undefined : 2) : text);
    // Whatever waits and can go, goes: nobody has to remember to send.
    if (values['no-send'] !== true) await core.deliverDue();
  } finally {
    await core.close();
  }
}

try {
  const work = verbs[verb];
  if (verb === 'methods') console.log(JSON.stringify(describeContract(), null, json ? undefined : 2));
  else if (work) await run(work);
  else throw new UsageError();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(cliText.usage);
    process.exitCode = exitCodes.usage;
  } else report(isAppError(error) ? error : unexpected(error));
}

function report({ code, kind, details }: AppError): void {
  const message = describeError({ code, details });
  if (json) console.log(JSON.stringify({ error: { code, kind, details, message } }));
  else console.error([message.title, message.body].join('\n'));
  process.exitCode = code.startsWith('ipc.') ? exitCodes.usage : exitCodes[kind];
}

/** What nobody foresaw goes to the log under an incident id; its own words are for programmers. */
function unexpected(error: unknown): AppError {
  const incidentId = randomUUID();
  const problem = error instanceof Error ? error.stack : String(error);
  createFileLog(resolve(option('data') ?? dataFolder()), systemClock).error('cli failed', {
    incidentId,
    problem,
  });
  return new AppError('internal', { incidentId }, error);
}
