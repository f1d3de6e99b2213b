/** What the core needs from outside: types only. Hosts and tests supply the values. */
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
  /** Certificates of type Offline, by serial number or name. */
  find(filter: { serial: string } | { name: string }): Promise<KsefCertificate[]>;
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
}

export interface SessionAnswer {
  code: number;
  description: string;
}

/** KSeF as the queue sees it. Every method throws `AppError` `ksef.*`, nothing else, and repeats nothing. */
export interface KsefGateway {
  /** Light public request: does KSeF answer at all, and what does its clock show (null when it does not say). */
  probe(): Promise<{ date: number | null }>;
  openOnlineSession(): Promise<OpenSession>;
  /** @throws `ksef.sessionLost` when this process no longer has the session's key. */
  sendInvoice(
    session: string,
    invoice: { xml: Uint8Array; offline: boolean },
  ): Promise<{ reference: string }>;
  closeOnlineSession(session: string): Promise<void>;
  sessionStatus(session: string): Promise<SessionAnswer>;
  invoiceStatus(session: string, invoice: string): Promise<InvoiceAnswer>;
  /** All pages of the session's invoices. */
  sessionInvoices(session: string): Promise<InvoiceAnswer[]>;
  /** UPO XML bytes as received, of an invoice by its reference. */
  invoiceUpo(session: string, invoice: string): Promise<Uint8Array>;
  invoiceUpoByKsefNumber(session: string, ksefNumber: string): Promise<Uint8Array>;
  /** What Latarnia says now, without messages of kinds the program does not know; null where there is no Latarnia. */
  latarnia(): Promise<LatarniaAnswer | null>;
  certificates: KsefCertificates;
}

export interface LatarniaAnswer {
  status: LatarniaStatus;
  messages: LatarniaMessage[];
}
export type LatarniaStatus = 'available' | 'maintenance' | 'failure' | 'totalFailure' | 'unknown';
