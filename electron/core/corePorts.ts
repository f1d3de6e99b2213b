import type { EventMessage } from '../../shared/contract/events.ts';
import type { GivenFile, StoredFile } from '../features/documents.ts';
import type { SelfTestPorts } from '../features/selfTest/createSelfTest.ts';
import type { Keystore } from '../keystore/createKeystore.ts';
import type { KsefAddresses } from './environmentAt.ts';
import type { Clock, Companies, Log, MailNetwork, Network, OsVault, Power, WhiteList } from './ports.ts';

/** What a host opens the program of one company with. */
export interface CorePorts {
  /** The folder of one company. */
  dataDir: string;
  clock: Clock;
  log: Log;
  /** Secret storage of the system; null where the host has none. */
  osVault: OsVault | null;
  /** What the system says of its networks; without it only KSeF's answers count. */
  network?: Network;
  /** Sleep of the computer, and the end of the program; without it nothing is held back for them. */
  power?: Power;
  /** Who sits at this computer, for the journal. */
  userName?: string;
  /** A KSeF given by hand (`--ksef`): a sandbox on this machine or an official environment. */
  ksef?: KsefAddresses;
  /** The Ministry's list of VAT payers; the real one unless a test stands in for it. */
  whiteList?: WhiteList;
  /** The way to mail servers, where a test stands in for one. */
  mailNetwork?: MailNetwork;
  /** Opens a passphrase safe without asking. */
  passphrase?: string;
  /** A safe on loan from another program, in the place of one of its own. */
  lentKeystore?: Keystore;
  /** The KSeF of the self-test, where a test stands in for it. */
  selfTestSandbox?: SelfTestPorts['startSandbox'];
  /** Probes and sends by itself; false for a single call from the command line. */
  background: boolean;
  /** Those beside this one (`createCompanies`); absent where it was opened alone. */
  companies?: Companies;
}

/** The program of one company, as its host sees it. */
export interface Core {
  /** `Request` JSON → `Reply` JSON; never throws. */
  call(text: string): Promise<string>;
  onEvent(listener: (message: EventMessage) => void): () => void;
  /** @throws AppError `file.notFound`, `invoice.notFound`, `invoice.documentMissing` */
  readFile(fileId: string): Promise<StoredFile>;
  /** The same without taking a large file into memory. */
  openFile(fileId: string): Promise<GivenFile>;
  /** Sends what is due and can go, for hosts without a background. */
  deliverDue(): Promise<void>;
  close(): Promise<void>;
}
