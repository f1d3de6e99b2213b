/** What the core needs from outside: types only. Hosts and tests supply the values. */
import type { Caller } from '../../shared/contract/caller.ts';
import type { CompanyAlert, CompanyEntry } from '../../shared/contract/companiesTypes.ts';
import type { RateGroup, RateLimits } from '../../shared/domain/rateLimits.ts';
import type { PageEnd, RecoveryPlace } from '../../shared/domain/recovery.ts';
import type { LatarniaMessage } from '../../shared/domain/latarnia.ts';
import type { SubjectNames } from '../pki/subjectNames.ts';

/** The only source of time. Instants are UTC milliseconds. */
export interface Clock {
  now(): number;
  /** Runs `task` once after `delayMs`; the returned function cancels it. */
  schedule(delayMs: number, task: () => void): () => void;
}

/** What the operating system says of its networks. */
export interface Network {
  /** Whether there is any way out of this computer; null when the system can't tell. */
  isUp(): boolean | null;
  /** Called when that has changed, and after the computer slept. The returned function stops it. */
  onChange(listener: () => void): () => void;
}

/** When the computer is about to sleep, or the program to end: nothing new is begun. */
export interface Power {
  isResting(): boolean;
  /** Called when that is over. The returned function stops it. */
  onAwake(listener: () => void): () => void;
}

/** The Ministry's list of VAT payers. */
export interface WhiteList {
  /** Without a slash at the end. */
  url: string;
  timeoutMs?: number;
}

/** The way to mail servers. */
export interface MailNetwork {
  /** Who is trusted to vouch for a server, as PEM; by default whom Node trusts. */
  ca?: string;
  /** How long to wait for a connection and a greeting. */
  connectMs?: number;
  /** How long to wait for the next word of a server. */
  answerMs?: number;
}

/** Secret storage of the operating system (Electron safeStorage). Absent where the host has none. */
export interface OsVault {
  encrypt(plain: Uint8Array): Uint8Array;
  decrypt(sealed: Uint8Array): Uint8Array;
}

/** Log of technical events: ids, states and codes only — never XML, tokens, keys or passwords. */
export interface Log {
  info(event: string, data?: Record<string, unknown>): void;
  error(event: string, data?: Record<string, unknown>): void;
}

export type CertificateSlot = 'offline' | 'authentication';

/** A certificate as the store keeps it; the key is sealed by the keystore before it gets here. */
export interface StoredCertificate {
  slot: CertificateSlot;
  serial: string;
  /** DER bytes of the X.509 certificate. */
  certificate: Uint8Array;
  /** The private key as PKCS#8 DER, sealed. */
  sealedKey: Uint8Array;
  importedAt: number;
}

/** Where the keystore keeps what it seals; implemented by `db/`. */
export interface SafeStore {
  /** The newest certificate of a slot. */
  certificate(slot: CertificateSlot): StoredCertificate | null;
  addCertificate(certificate: StoredCertificate): void;
  secret(name: string): Uint8Array | null;
  putSecret(name: string, sealed: Uint8Array): void;
  dropSecret(name: string): void;
  /** Forgets every certificate: only before anything was signed with one. */
  dropCertificates(): void;
}

/** Signs one KOD II path; holds the decrypted key in memory only. */
export interface KodIISigner {
  /** 16 upper-case hex digits. */
  certificateSerial: string;
  /** Signature over the UTF-8 text, verified with the certificate's public key, as Base64URL. */
  sign(text: string): string;
}

/** Who logs in, and with what: a KSeF token, or a type 1 certificate that signs the request (XAdES). */
export type KsefCredentials = { nip: string } & (
  | { ksefToken: string }
  | {
      /** Signs an AuthTokenRequest document. */
      signLogin(xml: string): string;
    }
);

/** A certificate as KSeF lists it. */
export interface KsefCertificate {
  serial: string;
  name: string;
  status: 'active' | 'blocked' | 'revoked' | 'expired';
}

/** Certificates of the one who is logged in (ksef-protocol.md 9); ordering needs a login by certificate. */
export type RevocationReason = 'Unspecified' | 'Superseded' | 'KeyCompromise';

export interface KsefCertificates {
  /** May another certificate be ordered now. */
  canOrder(): Promise<boolean>;
  /** The names that the request must have, exactly. */
  enrolmentNames(): Promise<SubjectNames>;
  /** Orders a certificate of type Offline; returns the reference of the order. */
  order(name: string, csr: string): Promise<{ reference: string }>;
  orderStatus(reference: string): Promise<{ code: number; description: string; serial: string | null }>;
  /** DER of a certificate, or null when KSeF does not give it. */
  fetch(serial: string): Promise<Uint8Array | null>;
  /** Revokes a certificate for good; KSeF blocks it first. */
  revoke(serial: string, reason: RevocationReason): Promise<void>;
  /** Certificates of type Offline, by serial number or name. */
  find(filter: { serial: string } | { name: string }): Promise<KsefCertificate[]>;
}

/** A document in KSeF's archive. */
export interface StoredInKsef {
  ksefNumber: string;
  /** `P_2`. */
  number: string;
  /** SHA-256 of the plain XML, standard Base64. */
  invoiceHash: string;
  acquiredAt: number;
}

/** The same with what a copy of it is made of. */
export interface StoredInvoice extends StoredInKsef {
  /** Warsaw day. */
  issueDate: string;
  mode: 'Online' | 'Offline';
  receivedAt: number;
  storedAt: number;
}

/** A page of what KSeF stored in some time, the first first. */
export interface StoredPage extends Omit<PageEnd, 'lastAt'> {
  stored: StoredInvoice[];
}

/** What KSeF has already, whoever sent it (ksef-protocol.md 16); reading is a permission of its own. */
export interface KsefArchive {
  /** Sales of a firm by their issue dates (Warsaw days, at most three months), or only those of a number. */
  find(filter: { sellerNip: string; from: string; to: string; number?: string }): Promise<StoredInKsef[]>;
  /** Sales of a firm that KSeF stored within a time of at most three months. */
  page(filter: { sellerNip: string } & RecoveryPlace): Promise<StoredPage>;
  /** The XML of a document. */
  xml(ksefNumber: string): Promise<Uint8Array>;
  /** References of the firm's sessions opened since an instant, as far as this login may see them. */
  sessions(since: number): Promise<string[]>;
}

/** Where requests are counted for KSeF's limits; implemented by `db/`. Instants. */
export interface PaceStore {
  /** After an instant, ascending. */
  requests(since: number): { group: string; at: number }[];
  add(group: string, at: number): void;
  blockedUntil(): number;
  block(until: number): void;
  /** What KSeF said last that it allows, and when. */
  limits(): { at: number; limits: Partial<RateLimits> } | null;
  setLimits(at: number, limits: Partial<RateLimits>): void;
}

/** Values of `publicKeyId`, IV and key of one session never leave the gateway. */
export interface OpenSession {
  reference: string;
  validUntil: number;
}

export interface InvoiceAnswer {
  reference: string;
  /** SHA-256 of the plain XML, standard Base64. */
  invoiceHash: string;
  /** KSeF's status code: 100, 150, 200, 405… (ksef-protocol.md 6.5). */
  code: number;
  description: string;
  details: string[];
  ksefNumber: string | null;
  acquiredAt: number | null;
  invoicingMode: 'Online' | 'Offline' | null;
  original: { ksefNumber: string; sessionReference: string } | null;
  /** Where its UPO can be fetched without a login or a limit, once there is one. */
  upoUrl: string | null;
}

export interface SessionAnswer {
  code: number;
  description: string;
  /** Pages of the collective UPO, once the session is closed and it is made. */
  upoUrls: string[];
}

/** An encrypted package of invoices, ready to be sent in one batch session. */
export interface PreparedBatch {
  /** Of the package before encryption: bytes, and SHA-256 as standard Base64. */
  size: number;
  hash: string;
  /** Encrypted parts on disk, in order. */
  parts: { file: string; size: number; hash: string }[];
}

/** KSeF as the queue sees it. Every method throws `AppError` `ksef.*`, nothing else, and repeats nothing. */
export interface KsefGateway {
  /** What is left of KSeF's limits: the earliest instant for a request, and how long some would take. */
  pace: { earliest(group: RateGroup): number; timeFor(group: RateGroup, count: number): number };
  /** Light public request: does KSeF answer at all, and what does its clock show (null when it does not say). */
  probe(): Promise<{ date: number | null }>;
  openOnlineSession(): Promise<OpenSession>;
  /** @throws `ksef.sessionLost` when this process no longer has the session's key. */
  sendInvoice(
    session: string,
    invoice: {
      xml: Uint8Array;
      offline: boolean;
      /** SHA-256 (standard Base64) of the refused XML that this one technically corrects. */
      corrects: string | null;
    },
  ): Promise<{ reference: string }>;
  closeOnlineSession(session: string): Promise<void>;
  /**
   * Packs and encrypts invoices into files in `folder`: nothing is sent yet.
   * @throws `ksef.*` when KSeF's key can't be had
   */
  prepareBatch(invoices: Iterable<{ name: string; xml: Uint8Array }>, folder: string): Promise<PreparedBatch>;
  /** Opens a batch session for a package prepared by this process; KSeF judges nothing before it is closed. */
  openBatch(batch: PreparedBatch, offline: boolean): Promise<{ reference: string }>;
  /** Uploads every part of the session's package. */
  uploadBatch(session: string): Promise<void>;
  /** From here on KSeF takes the invoices. */
  closeBatch(session: string): Promise<void>;
  sessionStatus(session: string): Promise<SessionAnswer>;
  invoiceStatus(session: string, invoice: string): Promise<InvoiceAnswer>;
  /** All pages of the session's invoices. */
  sessionInvoices(session: string): Promise<InvoiceAnswer[]>;
  /** UPO XML bytes as received, from an address that KSeF gave. */
  upoAt(url: string): Promise<Uint8Array>;
  /** UPO XML bytes as received, of an invoice by its reference. */
  invoiceUpo(session: string, invoice: string): Promise<Uint8Array>;
  invoiceUpoByKsefNumber(session: string, ksefNumber: string): Promise<Uint8Array>;
  /** What Latarnia says now, without messages of kinds the program does not know; null where there is no Latarnia. */
  latarnia(): Promise<LatarniaAnswer | null>;
  certificates: KsefCertificates;
  archive: KsefArchive;
}

export interface LatarniaAnswer {
  status: LatarniaStatus;
  messages: LatarniaMessage[];
}
export type LatarniaStatus = 'available' | 'maintenance' | 'failure' | 'totalFailure' | 'unknown';

/** A company that is opened for a while by the program itself, e.g. for a drill. */
export interface ApartOptions {
  /** Shown as a drill: nothing in it is real. */
  drill: boolean;
  clock?: Clock;
  /** Fills it before anybody sees it. */
  seed?(call: Caller): Promise<void>;
}

/** The companies of the program, as the core of one of them sees them. */
export interface Companies {
  /** Id of the company whose core this is. */
  id: string;
  list(): Promise<CompanyEntry[]>;
  /** @throws AppError `companies.unknown`, `data.*` */
  show(id: string): Promise<void>;
  /** @throws AppError `data.*` */
  add(): Promise<string>;
  /** @throws AppError `companies.unknown`, `companies.notEmpty` */
  dropEmpty(id: string): Promise<void>;
  alerts(): Promise<CompanyAlert[]>;
  /** @throws AppError `companies.unknown` */
  alertShown(id: string, keys: readonly string[]): Promise<void>;
  /** The door of a company by its id. @throws AppError `companies.unknown` */
  doorOf(id: string): (text: string) => Promise<string>;
  /**
   * Opens a company in a folder that is not among the program's own; it is listed, not shown yet, and not opened at
   * the next start. The folder is the caller's to delete, once it is closed. @returns its id
   * @throws AppError `data.*`, and whatever `seed` throws
   */
  openApart(folder: string, options: ApartOptions): Promise<string>;
  /** Closes it; if it was shown, the one before is. @throws AppError `companies.unknown` */
  closeApart(id: string): Promise<void>;
}
