import { z } from 'zod';
import { ErrorView, Instant } from './basicTypes.ts';

export const CertificateInfo = z.object({
  slot: z.enum(['offline', 'authentication']),
  serial: z.string(),
  subject: z.string(),
  issuer: z.string(),
  /** Of a firm (a seal) or of a person. */
  kind: z.enum(['company', 'person']),
  nip: z.string().nullable(),
  pesel: z.string().nullable(),
  keyType: z.enum(['RSA', 'EC P-256']),
  validFrom: Instant,
  validTo: Instant,
  fingerprintSha256: z.string(),
});
export type CertificateInfo = z.infer<typeof CertificateInfo>;

/** What was found in files, before anything is stored: what it is, and why it can't be taken or should be looked at. */
export const CertificateOffer = CertificateInfo.omit({ slot: true }).extend({
  type: z.enum(['offline', 'authentication', 'unknown']),
  problem: ErrorView.nullable(),
  /** A person's certificate signs for the firm only with a permission that KSeF knows and the program does not. */
  needsPermission: z.boolean(),
});
export type CertificateOffer = z.infer<typeof CertificateOffer>;

/** What KSeF said of the offline certificate when it was last asked; `unknown`: it has none of that number. */
export const CertificateCheck = z.object({
  serial: z.string(),
  status: z.enum(['active', 'blocked', 'revoked', 'expired', 'unknown']),
  checkedAt: Instant,
});
export type CertificateCheck = z.infer<typeof CertificateCheck>;

/** An order of a certificate that KSeF works on, or that could not be finished. */
export const CertificateOrder = z.object({
  name: z.string(),
  startedAt: Instant,
  /** KSeF has it under this number; null while that is not known. */
  reference: z.string().nullable(),
  problem: ErrorView.nullable(),
});
export type CertificateOrder = z.infer<typeof CertificateOrder>;

/** A status, never key material. */
export const KeystoreStatus = z.object({
  protection: z.enum(['os', 'passphrase']),
  passphraseSet: z.boolean(),
  unlocked: z.boolean(),
  offline: CertificateInfo.nullable(),
  authentication: CertificateInfo.nullable(),
  ksefToken: z.boolean(),
  /** Can the program log in to KSeF: also with a safe that closed by itself, but not after a restart. */
  canLogIn: z.boolean(),
  /** Could an offline invoice be issued this minute; if not, why. */
  readyForOffline: z.boolean(),
  problem: ErrorView.nullable(),
  check: CertificateCheck.nullable(),
  /** The offline certificate ends soon: days left to its last day. */
  reminder: z.object({ daysLeft: z.int(), step: z.int() }).nullable(),
  order: CertificateOrder.nullable(),
  /** Minutes without use after which the safe closes; 0: never. */
  autoLockMinutes: z.int(),
});
export type KeystoreStatus = z.infer<typeof KeystoreStatus>;

/** A certificate that is or was in the safe: what it is, since when, and what it signed. */
export const KeptCertificate = CertificateInfo.extend({
  importedAt: Instant,
  /** The one of its slot that is in use. */
  isCurrent: z.boolean(),
  /** Its key is in the safe; without it a certificate only proves what it signed. */
  hasKey: z.boolean(),
  /** Invoices whose KOD II it signed. */
  signed: z.int().min(0),
});
export type KeptCertificate = z.infer<typeof KeptCertificate>;

/** A code signed for a made-up invoice, and whether the certificate's own key says that the signature is good. */
export const TestCode = z.object({
  serial: z.string(),
  url: z.string(),
  isGood: z.boolean(),
  signedAt: Instant,
});
export type TestCode = z.infer<typeof TestCode>;

/** Why KSeF is to revoke a certificate (ksef-protocol.md 9). */
export const revocationReasons = ['Unspecified', 'Superseded', 'KeyCompromise'] as const;

/** One file of a certificate or key, at most 1 MiB, as Base64. */
export const UploadedFile = z.strictObject({
  name: z.string().max(255),
  base64: z.base64().max(1_400_000),
});
export type UploadedFile = z.infer<typeof UploadedFile>;
