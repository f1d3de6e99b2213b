import type { EventMessage } from '../../../shared/contract/events.ts';
import type { Environment } from '../../../shared/domain/environment.ts';
import type { Clock } from '../../core/ports.ts';
import type { Keystore } from '../../keystore/createKeystore.ts';

/** A program beside the firm's: the same core, on a folder of its own. */
export interface OtherProgram {
  call(text: string): Promise<string>;
  onEvent(listener: (message: EventMessage) => void): () => void;
  readFile(fileId: string): Promise<{ bytes: Uint8Array }>;
  close(): Promise<void>;
}

/** What such a program is started with. */
export interface ProgramOrder {
  dataDir: string;
  clock: Clock;
  ksef: Pick<Environment, 'apiUrl' | 'qrUrl'> & { latarniaUrl: string | undefined };
  /** A safe that it may use and not change; its own when absent. */
  keystore?: Keystore;
}

export type StartProgram = (order: ProgramOrder) => Promise<OtherProgram>;
