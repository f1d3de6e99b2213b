import { createCipheriv } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { KSeFClient, type EncryptionInfo, type KSeFClientOptions } from 'ksef-client-ts';
import { z } from 'zod';
import type { Environment } from '../../shared/domain/environment.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { timeFor, type RateGroup } from '../../shared/domain/rateLimits.ts';
import type { Clock, InvoiceAnswer, KsefCredentials, KsefGateway, PreparedBatch } from '../core/ports.ts';
import { packBatch } from './batchPackage.ts';
import type { Pace } from './pace.ts';
import { askLatarnia } from './latarnia.ts';
import { createArchive } from './archive.ts';
import { checkedHash, sha256Base64 } from './bodyHash.ts';
import { createCertificates } from './certificates.ts';
import { createLogin } from './login.ts';
import { toKsefError } from './ksefErrors.ts';

const requestTimeoutMs = 30_000;
/** Longer than anyone waits for it: a late answer tells a slow KSeF from one that is away. */
const probeTimeoutMs = 10_000;
const latarniaTimeoutMs = 5_000;
const uploadTimeoutMs = 10 * 60_000;
const dayMs = 86_400_000;
export const fa3FormCode = { systemCode: 'FA (3)', schemaVersion: '1-0E', value: 'FA' };
const unknownPublicKey = 21470;

export interface GatewayOptions {
  environment: Environment;
  clock: Clock;
  /** Ends whatever is under way: the program is closing. */
  signal: AbortSignal;
  /** Counts requests for KSeF's limits. */
  pace: Pace;
  /** Asked for at each login; throws `keystore.*` when the safe is locked or holds no login. */
  credentials(): KsefCredentials;
}

/** KSeF over the client library, with the library's own retries switched off (stack.md 9). */
export function createGateway({
  environment,
  clock,
  signal,
  pace,
  credentials,
}: GatewayOptions): KsefGateway {
  const client = new KSeFClient(clientOptions(environment, signal));
  const login = createLogin({ client, clock, credentials });
  /** Keys of the sessions opened by this process, and what is on its way in them: never stored, gone with it. */
  const sessionKeys = new Map<string, { key: Uint8Array; iv: Uint8Array }>();
  const prepared = new WeakMap<PreparedBatch, EncryptionInfo>();
  const uploads = new Map<string, { batch: PreparedBatch; requests: UploadRequest[] }>();

  /** In its turn; whoever asks too fast all the same keeps still as long as KSeF says. */
  const inTurn = async <T>(group: RateGroup, request: () => Promise<T>, endpoint?: string): Promise<T> => {
    try {
      return await pace.run(group, () => translated(request), endpoint);
    } catch (error) {
      if (isAppError(error, 'ksef.tooManyRequests')) pace.block(error.details.retryAfterMs);
      throw error;
    }
  };

  /** KSeF says once a day what it allows this firm; what is documented holds until then. */
  let limitsAskedAt = -Infinity;
  const lately = () => Math.max(limitsAskedAt, pace.learnedAt());
  const learnLimits = async (): Promise<void> => {
    if (clock.now() - lately() < dayMs) return;
    limitsAskedAt = clock.now();
    try {
      const given = await inTurn('other', () => client.limits.getRateLimits(), 'rate-limits');
      pace.setLimits(Limits.parse(given));
    } catch {
      // Not to know them is no reason to stop.
    }
  };

  /** Runs a request that needs a login; a token that KSeF no longer takes is replaced once. */
  const authorised = async <T>(
    group: RateGroup,
    request: () => Promise<T>,
    endpoint?: string,
  ): Promise<T> => {
    await translated(() => login.ensure());
    await learnLimits();
    try {
      return await inTurn(group, request, endpoint);
    } catch (error) {
      // 401 means that KSeF did not look at the request, so repeating it can't do it twice.
      if (!(error instanceof AppError) || error.code !== 'ksef.unauthorized') throw error;
      login.forget();
      await translated(() => login.ensure());
      return inTurn(group, request, endpoint);
    }
  };

  /** With KSeF's key at hand; when KSeF has changed it (ksef-protocol.md 4), once more with the new one. */
  const withKey = async <T>(work: () => Promise<T>): Promise<T> => {
    await translated(() => client.crypto.init());
    try {
      return await translated(work);
    } catch (error) {
      if (!isAppError(error, 'ksef.refused') || error.details.ksefCode !== unknownPublicKey) throw error;
      await translated(() => client.crypto.refresh());
      return translated(work);
    }
  };

  /** Files go only where KSeF's own addresses are as safe as its API: an answer can't send them elsewhere in clear. */
  const trusted = (url: string): URL => {
    const it = new URL(url, `${environment.apiUrl}/`);
    if (it.protocol !== 'https:' && it.origin !== new URL(environment.apiUrl).origin) {
      throw new AppError('ksef.malformedAnswer', { problem: 'url' });
    }
    return it;
  };

  return {
    probe: () => probeKsef(environment, signal),

    pace: {
      earliest: pace.earliest,
      timeFor: (group, count) => timeFor(count, pace.past(group), pace.limits()[group], clock.now()),
    },

    openOnlineSession: () =>
      withKey(async () => {
        const encryption = await client.crypto.getEncryptionData();
        const session = await authorised('onlineSession', () =>
          client.onlineSession.openSession({
            formCode: fa3FormCode,
            encryption: encryption.encryptionInfo,
          }),
        );
        const { referenceNumber, validUntil } = OpenedSession.parse(session);
        sessionKeys.set(referenceNumber, { key: encryption.cipherKey, iv: encryption.cipherIv });
        return { reference: referenceNumber, validUntil: Date.parse(validUntil) };
      }),

    prepareBatch: (invoices, folder) =>
      withKey(async () => {
        const { cipherKey: key, cipherIv: iv, encryptionInfo } = await client.crypto.getEncryptionData();
        const batch = await packBatch(invoices, { key, iv }, folder);
        prepared.set(batch, encryptionInfo);
        return batch;
      }),

    openBatch: (batch, offline) =>
      translated(async () => {
        const encryption = prepared.get(batch);
        if (!encryption) throw new AppError('ksef.sessionLost', {});
        const opened = await authorised('batchSession', () =>
          client.batchSession.openSession({
            formCode: fa3FormCode,
            batchFile: {
              ...{ fileSize: batch.size, fileHash: batch.hash, compressionType: 'TarGz' },
              fileParts: batch.parts.map(({ size, hash }, index) => ({
                ...{ ordinalNumber: index + 1, fileSize: size, fileHash: hash },
              })),
            },
            encryption,
            offlineMode: offline,
          }),
        );
        const { referenceNumber, partUploadRequests } = OpenedBatch.parse(opened);
        uploads.set(referenceNumber, { batch, requests: partUploadRequests });
        return { reference: referenceNumber };
      }),

    uploadBatch: (session) =>
      translated(async () => {
        const known = uploads.get(session);
        if (!known) throw new AppError('ksef.sessionLost', {});
        const { batch, requests } = known;
        for (const { ordinalNumber, method, url, headers } of requests) {
          const part = batch.parts[ordinalNumber - 1];
          if (!part) throw new AppError('ksef.malformedAnswer', { problem: 'ordinalNumber' });
          const given = Object.entries(headers).filter((it): it is [string, string] => it[1] !== null);
          const answer = await fetch(trusted(url), {
            ...{ method, headers: Object.fromEntries(given), body: await openAsBlob(part.file) },
            signal: AbortSignal.any([signal, AbortSignal.timeout(uploadTimeoutMs)]),
            redirect: 'error',
          });
          await answer.body?.cancel();
          if (!answer.ok) throw new AppError('ksef.unavailable', { httpStatus: answer.status });
        }
      }),

    closeBatch: (session) => authorised('batchSession', () => client.batchSession.closeSession(session)),

    sendInvoice: (session, { xml, offline, corrects }) =>
      authorised('invoiceSend', async () => {
        const keys = sessionKeys.get(session);
        if (!keys) throw new AppError('ksef.sessionLost', {});
        const cipher = createCipheriv('aes-256-cbc', keys.key, keys.iv);
        const encrypted = Buffer.concat([cipher.update(xml), cipher.final()]);
        const { referenceNumber } = await client.onlineSession.sendInvoice(session, {
          invoiceHash: sha256Base64(xml),
          invoiceSize: xml.byteLength,
          encryptedInvoiceHash: sha256Base64(encrypted),
          encryptedInvoiceSize: encrypted.byteLength,
          encryptedInvoiceContent: encrypted.toString('base64'),
          offlineMode: offline,
          ...(corrects !== null && { hashOfCorrectedInvoice: corrects }),
        });
        return { reference: z.string().min(1).parse(referenceNumber) };
      }),

    closeOnlineSession: (session) =>
      authorised('onlineSession', async () => {
        await client.onlineSession.closeSession(session);
        sessionKeys.delete(session);
      }),

    sessionStatus: (session) =>
      authorised('sessionMisc', async () => {
        const { status, upo } = SessionStatus.parse(await client.sessionStatus.getSessionStatus(session));
        return { ...status, upoUrls: upo?.pages.map(({ downloadUrl }) => downloadUrl) ?? [] };
      }),

    invoiceStatus: (session, invoice) =>
      authorised('invoiceStatus', async () =>
        InvoiceStatus.parse(await client.sessionStatus.getSessionInvoice(session, invoice)),
      ),

    sessionInvoices: async (session) => {
      const all: InvoiceAnswer[] = [];
      let continuation: string | undefined;
      do {
        const from = continuation;
        const page = await authorised('sessionInvoiceList', () =>
          client.sessionStatus.getSessionInvoices(session, 1000, from),
        );
        all.push(...(await translated(() => Promise.resolve(z.array(InvoiceStatus).parse(page.invoices)))));
        continuation = page.continuationToken || undefined;
      } while (continuation !== undefined);
      return all;
    },

    upoAt: (url) =>
      translated(async () => {
        const answer = await fetch(trusted(url), {
          signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]),
          redirect: 'error',
        });
        if (!answer.ok) throw new AppError('ksef.unavailable', { httpStatus: answer.status });
        const bytes = Buffer.from(await answer.arrayBuffer());
        return checkedHash(bytes, answer.headers.get('x-ms-meta-hash') ?? undefined);
      }),

    invoiceUpo: (session, invoice) =>
      authorised('sessionMisc', async () =>
        upoBytes(await client.sessionStatus.getInvoiceUpoByReference(session, invoice)),
      ),

    invoiceUpoByKsefNumber: (session, ksefNumber) =>
      authorised('sessionMisc', async () =>
        upoBytes(await client.sessionStatus.getInvoiceUpoByKsefNumber(session, ksefNumber)),
      ),

    archive: createArchive(client, authorised),
    certificates: createCertificates(client, (endpoint, request) => authorised('other', request, endpoint)),

    latarnia: () =>
      translated(async () => {
        const { latarniaUrl } = environment;
        if (latarniaUrl === null) return null;
        return askLatarnia(latarniaUrl, AbortSignal.any([signal, AbortSignal.timeout(latarniaTimeoutMs)]));
      }),
  };
}

/** Does KSeF answer at all, and what does its clock show. @throws AppError `ksef.*` */
export const probeKsef = ({ apiUrl }: Environment, signal: AbortSignal): ReturnType<KsefGateway['probe']> =>
  translated(async () => {
    const answer = await fetch(`${apiUrl}/v2/security/public-key-certificates`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(probeTimeoutMs)]),
      redirect: 'error',
    });
    if (!answer.ok) throw new AppError('ksef.unavailable', { httpStatus: answer.status });
    // A hotel's login page also says 200: only KSeF answers with a list of keys.
    PublicKeys.parse(await answer.json());
    const date = Date.parse(answer.headers.get('Date') ?? '');
    return { date: Number.isNaN(date) ? null : date };
  });

const PublicKeys = z.array(z.object({ certificate: z.string(), usage: z.array(z.string()) })).min(1);
const OpenedSession = z.object({ referenceNumber: z.string().min(1), validUntil: z.string() });
const Status = z.object({ code: z.int(), description: z.string() });
const SessionStatus = z.object({
  status: Status,
  upo: z.object({ pages: z.array(z.object({ downloadUrl: z.string() })) }).nullish(),
});
const UploadRequest = z.object({
  ...{ ordinalNumber: z.int(), method: z.string(), url: z.string() },
  headers: z.record(z.string(), z.string().nullable()),
});
type UploadRequest = z.infer<typeof UploadRequest>;
const OpenedBatch = z.object({
  referenceNumber: z.string().min(1),
  partUploadRequests: z.array(UploadRequest).min(1),
});
const Values = z.object({ perSecond: z.int().min(1), perMinute: z.int().min(1), perHour: z.int().min(1) });
/** A group that KSeF does not name, or names oddly, keeps what is documented. */
const Limits = z.object({
  ...{ onlineSession: Values, batchSession: Values, invoiceSend: Values, invoiceStatus: Values },
  ...{ sessionList: Values, sessionInvoiceList: Values, sessionMisc: Values },
});
const InvoiceStatus = z
  .object({
    referenceNumber: z.string(),
    invoiceHash: z.string(),
    ksefNumber: z.string().nullish(),
    acquisitionDate: z.string().nullish(),
    invoicingMode: z.enum(['Online', 'Offline']).nullish().catch(null),
    upoDownloadUrl: z.string().nullish(),
    status: Status.extend({
      details: z.array(z.string()).nullish(),
      extensions: z.record(z.string(), z.string().nullable()).nullish(),
    }),
  })
  .transform(({ status, ...it }): InvoiceAnswer => {
    const original = status.extensions?.originalKsefNumber;
    const session = status.extensions?.originalSessionReferenceNumber;
    return {
      reference: it.referenceNumber,
      invoiceHash: it.invoiceHash,
      code: status.code,
      description: status.description,
      details: status.details ?? [],
      ksefNumber: it.ksefNumber ?? null,
      acquiredAt: it.acquisitionDate ? Date.parse(it.acquisitionDate) : null,
      invoicingMode: it.invoicingMode ?? null,
      original: original && session ? { ksefNumber: original, sessionReference: session } : null,
      upoUrl: it.upoDownloadUrl ?? null,
    };
  });

/** The UPO's bytes; KSeF's own hash of the body is checked where it is given. */
const upoBytes = ({ upo, hash }: { upo: string; hash?: string }): Uint8Array =>
  checkedHash(Buffer.from(upo, 'utf8'), hash);

/** Runs a request; whatever it throws becomes an AppError. @throws AppError `ksef.*` */
export async function translated<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof z.ZodError) {
      throw new AppError('ksef.malformedAnswer', { problem: error.issues[0]?.message ?? '' }, error);
    }
    throw toKsefError(error);
  }
}

/** How the library is used: no repeats of its own. */
export const clientOptions = (environment: Environment, signal: AbortSignal): KSeFClientOptions => ({
  baseUrl: environment.apiUrl,
  baseQrUrl: environment.qrUrl,
  apiVersion: 'v2',
  timeout: requestTimeoutMs,
  transport: (url, { signal: timeout, ...init }) =>
    fetch(url, { ...init, signal: timeout ? AbortSignal.any([signal, timeout]) : signal }),
  // Every repeat is the queue's decision: the library would POST the same invoice again.
  retry: { maxRetries: 0, retryNetworkErrors: false },
  rateLimit: null,
  circuitBreaker: null,
});
