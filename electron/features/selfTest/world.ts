import { join } from 'node:path';
import type { AnnouncementHistory } from '../../../shared/contract/modeTypes.ts';
import type { CompanyProfile } from '../../../shared/contract/types.ts';
import type { Clock } from '../../core/ports.ts';
import type { SettingStore } from '../../db/settingStore.ts';
import { createPageReader, type PageReader } from '../../pages/createPageReader.ts';
import type { Action } from '../../sandbox/controls.ts';
import { startSandbox, type RunningSandbox } from '../../sandbox/startSandbox.ts';
import { copySettings } from './firmCopy.ts';
import { holdProgram, type Handles, type Patience } from './handles.ts';
import { createMovableClock, type MovableClock } from './movableClock.ts';
import type { StartProgram } from './program.ts';

const yearMs = 365 * 86_400_000;
const dayMs = 86_400_000;

export interface WorldPorts {
  /** Everything is in here, and goes with it. */
  folder: string;
  clock: Clock;
  settings: SettingStore;
  company: CompanyProfile;
  signal: AbortSignal;
  startProgram: StartProgram;
  /** The KSeF of the test; the program's own sandbox unless a test stands in for it. */
  startSandbox?: typeof startSandbox;
  /** Shorter where a test knows that it is waited for in vain. */
  patience?: Patience;
}

/** A file of a certificate as a window sends it, with its password. */
export interface CertificateUpload {
  files: { name: string; base64: string }[];
  password: string;
}

/** A firm like the user's in a folder of its own, with a KSeF that does as it is told. */
export interface World extends Handles {
  clock: MovableClock;
  company: CompanyProfile;
  sandbox: RunningSandbox;
  reader: PageReader;
  /** The type 2 certificate that the sandbox has issued to the firm: as .p12, and as PEM. */
  offlineCertificate: { p12: CertificateUpload; pem: CertificateUpload; der: Uint8Array; serial: string };
  /** Of type 1, which must not do for offline invoices. */
  loginCertificate: CertificateUpload;
  announce(it: Omit<Extract<Action, { do: 'announce' }>, 'do'>): Promise<number>;
  perform(action: Action): Promise<unknown>;
  /** What the program knows of an announcement by its title. */
  announcement(title: string): Promise<AnnouncementHistory | undefined>;
  /** Waits until the program has heard: it asks once a minute, and at once when it is given the choice of the mode. */
  hear(reached: () => Promise<boolean>): Promise<void>;
  /** KSeF is well, nothing is announced, the program chooses the mode, and nothing waits any more. */
  calm(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it. Whatever has begun when something fails is ended again. */
export async function startWorld(ports: WorldPorts): Promise<World> {
  const { folder, settings, company, signal } = ports;
  const clock = createMovableClock(ports.clock);
  const ending: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of ending.splice(0).reverse()) await end();
  };
  try {
    const sandbox = await (ports.startSandbox ?? startSandbox)({ clock, dataDir: join(folder, 'ksef') });
    ending.push(() => sandbox.close());
    const order = { nip: company.nip, name: company.name, validFrom: clock.now() - dayMs };
    const issue = (type: 'Offline' | 'Authentication') =>
      sandbox.issueCertificate({ ...order, type, password: 'sprawdzian', validTo: clock.now() + yearMs });
    const [offline, login] = [await issue('Offline'), await issue('Authentication')];

    const dataDir = join(folder, 'firma');
    copySettings(settings, dataDir);
    const { url: apiUrl, qrUrl, latarniaUrl } = sandbox;
    const program = await ports.startProgram({ dataDir, clock, ksef: { apiUrl, qrUrl, latarniaUrl } });
    ending.push(() => program.close());
    const reader = createPageReader();
    ending.push(() => reader.close());
    const handles = holdProgram(program, clock, signal, ports.patience);
    const { call, until } = handles;

    const { nip, name, address, account, email } = company;
    const seller = { nip, name, address, ...(account !== undefined && { account }) };
    await call('company.create', { ...seller, ...(email !== undefined && { email }) });
    const p12 = (bytes: Uint8Array, file: string): CertificateUpload => ({
      files: [{ name: file, base64: Buffer.from(bytes).toString('base64') }],
      password: 'sprawdzian',
    });
    const loginCertificate = p12(login.p12, 'typ-1.p12');
    await call('keystore.import', { ...loginCertificate, slot: 'authentication' });

    const { perform } = sandbox;
    return {
      ...handles,
      ...{ clock, company, sandbox, reader, loginCertificate, perform, close },
      offlineCertificate: {
        p12: p12(offline.p12, 'typ-2.p12'),
        pem: {
          files: [text('typ-2.crt', offline.certificatePem), text('typ-2.key', offline.keyPem)],
          password: 'sprawdzian',
        },
        der: offline.der,
        serial: offline.serial,
      },
      announce: async (it) => ((await perform({ do: 'announce', ...it })) as { event: number }).event,
      announcement: async (title) =>
        (await call('announcement.list')).find((it) => it.title === title && !it.withdrawn),
      hear: (reached) =>
        until('message', async () => {
          await call('mode.auto');
          return reached();
        }),
      calm: async () => {
        await perform({ do: 'play', scenario: 'allWell' });
        await call('mode.auto');
        await until('mode', async () => (await call('mode.status')).mode === 'online');
        await until('queue', async () => (await call('queue.status')).waiting === 0);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const text = (name: string, content: string) => ({
  name,
  base64: Buffer.from(content, 'utf8').toString('base64'),
});
