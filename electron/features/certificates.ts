import type {
  CertificateCheck,
  CertificateInfo,
  KeystoreStatus,
} from '../../shared/contract/keystoreTypes.ts';
import type { ErrorView } from '../../shared/contract/basicTypes.ts';
import { certificateReminder } from '../../shared/domain/certificateReminder.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { Clock, KodIISigner, KsefGateway, Log, RevocationReason } from '../core/ports.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { SettingStore } from '../db/settingStore.ts';
import type { Keystore } from '../keystore/createKeystore.ts';

const dayMs = 86_400_000;
/** An answer of KSeF holds for a day; after that it is asked again when it can be reached. */
const checkEveryMs = dayMs;
/** How often an order under way is asked about: KSeF allows 120 requests an hour. */
const orderPollMs = 3_000;
/** And while KSeF can't be reached. */
const orderRetryMs = 30_000;
const orderIssued = 200;

export interface CertificatesPorts {
  clock: Clock;
  log: Log;
  keystore: Keystore;
  settings: SettingStore;
  journal: JournalStore;
  /** Logged in as the firm usually is; null without a company. */
  gateway(): KsefGateway | null;
  /** Logged in by the type 1 certificate. */
  certificateGateway(): KsefGateway;
  /** Whether KSeF answers at the moment. */
  isOnline(): boolean;
  changed(): void;
}

/** The certificate over its life: is it good, does KSeF still know it, when does it end, how to get the next one. */
export function createCertificates(ports: CertificatesPorts) {
  const { clock, log, keystore, settings, journal, gateway, certificateGateway, changed } = ports;
  let cancelPoll: (() => void) | null = null;
  let working = false;
  /** A new order is being prepared: its key must not be made twice. */
  let ordering = false;
  let closed = false;
  /** Everything begun without anyone waiting for it. */
  let underWay: Promise<void> = Promise.resolve();

  /** KSeF's last word on the certificate that is in use. */
  const lastCheck = (): CertificateCheck | null => {
    const check = settings.get('certificateCheck');
    return check && check.serial === keystore.certificate('offline')?.serial ? check : null;
  };
  /** @throws AppError `keystore.*` */
  const offlineSigner = (): KodIISigner => {
    const status = lastCheck()?.status;
    if (status === 'blocked' || status === 'revoked') throw new AppError('keystore.revoked', { status });
    return keystore.offlineSigner();
  };
  const problem = (): ErrorView | null => {
    try {
      offlineSigner();
      return null;
    } catch (error) {
      if (!isAppError(error)) throw error;
      return { code: error.code, details: error.details };
    }
  };
  const orderView = (): KeystoreStatus['order'] => {
    if (!keystore.order.exists() || !keystore.isOpen()) return null;
    try {
      const order = keystore.order.pending();
      return (
        order && {
          name: order.name,
          startedAt: order.startedAt,
          reference: order.reference,
          problem: order.failure,
        }
      );
    } catch (error) {
      // A damaged order must not keep the rest of the status from being told; it can be dropped.
      const { code, details } = isAppError(error) ? error : new AppError('keystore.damaged', {}, error);
      return { name: '', startedAt: 0, reference: null, problem: { code, details } };
    }
  };

  const status = (): KeystoreStatus => {
    const why = problem();
    const offline = keystore.certificate('offline');
    return {
      protection: keystore.protection,
      passphraseSet: keystore.passphraseSet(),
      unlocked: keystore.isOpen(),
      offline,
      authentication: keystore.certificate('authentication'),
      ksefToken: keystore.hasSecret('ksefToken'),
      canLogIn: keystore.canLogIn(),
      readyForOffline: why === null,
      problem: why,
      check: lastCheck(),
      reminder: offline && certificateReminder(offline.validTo, clock.now()),
      order: orderView(),
      autoLockMinutes: settings.get('autoLockMinutes') ?? 0,
    };
  };

  /** Asks KSeF about the certificate in use. @throws AppError `ksef.*`, `keystore.noOfflineCertificate` */
  const check = async (): Promise<void> => {
    const serial = keystore.certificate('offline')?.serial;
    const ksef = gateway();
    if (serial === undefined || !ksef) throw new AppError('keystore.noOfflineCertificate', {});
    const [found] = await ksef.certificates.find({ serial });
    const before = lastCheck()?.status;
    if (closed) return;
    settings.set('certificateCheck', { serial, status: found?.status ?? 'unknown', checkedAt: clock.now() });
    if (found && found.status !== before) journal.add('keystore.checked', { serial, status: found.status });
    changed();
  };
  const checkWhenDue = async (): Promise<void> => {
    const last = lastCheck();
    const isDue = last === null || clock.now() - last.checkedAt >= checkEveryMs;
    if (isDue && ports.isOnline() && keystore.certificate('offline')) await check();
  };

  const remind = (): void => {
    const offline = keystore.certificate('offline');
    const reminder = offline && certificateReminder(offline.validTo, clock.now());
    if (!offline || !reminder) return;
    const last = settings.get('certificateReminded');
    if (last?.serial === offline.serial && last.step <= reminder.step) return;
    settings.set('certificateReminded', { serial: offline.serial, step: reminder.step });
    journal.add('keystore.endsSoon', { serial: offline.serial, daysLeft: reminder.daysLeft });
    changed();
  };

  const accept = (der: Uint8Array | null): CertificateInfo | null => {
    const info = der && keystore.acceptOrdered(der);
    if (info) {
      journal.add('keystore.ordered', { serial: info.serial });
      changed();
      begin(tend);
    }
    return info;
  };
  /** Sends an order that KSeF may or may not have: one that was issued while the program died is found by its key. */
  const send = async (ksef: KsefGateway, order: { name: string; csr: string }): Promise<void> => {
    for (const { serial } of await ksef.certificates.find({ name: order.name })) {
      if (accept(await ksef.certificates.fetch(serial))) return;
    }
    const { reference } = await ksef.certificates.order(order.name, order.csr);
    keystore.order.accepted(reference);
  };
  /** One step of an order under way; true when there is nothing more to wait for. */
  const step = async (): Promise<boolean> => {
    const order = keystore.order.pending();
    if (!order || order.failure) return true;
    const ksef = certificateGateway();
    if (order.reference === null) {
      await send(ksef, order);
      return false;
    }
    const { code, description, serial } = await ksef.certificates.orderStatus(order.reference);
    if (code < orderIssued) return false;
    if (code !== orderIssued || serial === null) {
      throw new AppError('keystore.orderRejected', { description: `${code} ${description}` });
    }
    accept(await ksef.certificates.fetch(serial));
    return true;
  };
  const work = async (): Promise<void> => {
    if (working || closed || !keystore.isOpen() || !keystore.order.exists()) return;
    working = true;
    let waitMs: number | null = orderPollMs;
    try {
      if (await step()) waitMs = null;
    } catch (error) {
      if (!isAppError(error)) throw error;
      log.error('certificate order', { code: error.code });
      // What waits for KSeF goes on by itself; the rest is for the user to see.
      waitMs = orderRetryMs;
      if (error.kind !== 'wait' && error.code !== 'keystore.locked') {
        keystore.order.failed(error);
        waitMs = null;
        changed();
      }
    } finally {
      working = false;
    }
    if (waitMs !== null && !closed) cancelPoll = clock.schedule(waitMs, () => begin(work));
  };

  const tend = async (): Promise<void> => {
    remind();
    try {
      await checkWhenDue();
    } catch (error) {
      if (!isAppError(error)) throw error;
      log.info('certificate not checked', { code: error.code });
    }
    await work();
  };
  const begin = (task: () => Promise<void>): void => {
    const safely = async () => {
      try {
        await task();
      } catch (error) {
        log.error('certificates', { cause: error instanceof Error ? error.stack : String(error) });
      }
    };
    if (!closed) underWay = Promise.all([underWay, safely()]).then(() => undefined);
  };

  return {
    status,
    offlineSigner,
    check,
    /** Does what is due by itself: KSeF's word, a reminder, an order under way. A KSeF that is away is no failure. */
    tend: (): void => begin(tend),
    /** @throws AppError `keystore.noAuthenticationCertificate`, `orderRunning`, `orderNotAllowed`, `ksef.*` */
    order: async (name: string): Promise<void> => {
      if (!keystore.isOpen()) throw new AppError('keystore.locked', {});
      if (!keystore.certificate('authentication')) {
        throw new AppError('keystore.noAuthenticationCertificate', {});
      }
      const pending = keystore.order.pending();
      if (ordering || (pending && !pending.failure)) throw new AppError('keystore.orderRunning', {});
      ordering = true;
      try {
        const ksef = certificateGateway();
        if (!(await ksef.certificates.canOrder())) throw new AppError('keystore.orderNotAllowed', {});
        const names = await ksef.certificates.enrolmentNames();
        await keystore.order.begin(name, names, clock.now());
      } finally {
        ordering = false;
      }
      journal.add('keystore.orderStarted', { name });
      changed();
      await work();
    },
    /**
     * Has KSeF revoke one of the firm's type 2 certificates; there is no way back. What it signed stays good.
     * @throws AppError `keystore.noAuthenticationCertificate`, `keystore.locked`, `ksef.*`
     */
    revoke: async (serial: string, reason: RevocationReason): Promise<void> => {
      if (!keystore.isOpen()) throw new AppError('keystore.locked', {});
      if (!keystore.certificate('authentication')) {
        throw new AppError('keystore.noAuthenticationCertificate', {});
      }
      await certificateGateway().certificates.revoke(serial, reason);
      journal.add('keystore.revoked', { serial, reason });
      if (serial === keystore.certificate('offline')?.serial) await check();
      changed();
    },
    dropOrder: (): void => {
      keystore.order.drop();
      changed();
    },
    /** Waits for what is under way; whoever closes has ended the requests. */
    close: async (): Promise<void> => {
      closed = true;
      cancelPoll?.();
      await underWay;
    },
  };
}

export type Certificates = ReturnType<typeof createCertificates>;
