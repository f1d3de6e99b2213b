import { isAppError } from '../../shared/errors/appError.ts';
import type { QueuePorts } from './queuePorts.ts';

/** KSeF closes a session 12 hours after it was opened; one so near its end is left to it. */
const marginMs = 10 * 60_000;
const mostInvoices = 10_000;
/** An open session costs nothing; opening and closing are limited to 60 pairs an hour. */
export const idleMs = 10 * 60_000;

export type OnlineSession = ReturnType<typeof createOnlineSession>;

/** The one interactive session, kept open while it serves: opened for the first invoice, closed when nothing came for a while. */
export function createOnlineSession(ports: QueuePorts) {
  const { clock, deliveries } = ports;
  let open: { reference: string; validUntil: number; sent: number; usedAt: number } | null = null;
  let lastClosing: Promise<void> = Promise.resolve();

  /** Resolves when KSeF has answered, also to a closing that someone else began. */
  const close = (): Promise<void> => {
    if (open) {
      const { reference } = open;
      open = null;
      lastClosing = closeQuietly(ports, reference).catch((error: unknown) =>
        ports.log.error('session not closed', { reference, error: String(error) }),
      );
    }
    return lastClosing;
  };

  return {
    /** The session for the next invoice. @throws AppError `ksef.*` when none can be opened */
    take: async (): Promise<string> => {
      if (open && (open.sent >= mostInvoices || open.validUntil - marginMs < clock.now())) await close();
      if (!open) {
        const opened = await ports.gateway.openOnlineSession();
        deliveries.sessionOpened(opened, clock.now());
        open = { ...opened, sent: 0, usedAt: 0 };
      }
      open.sent += 1;
      open.usedAt = clock.now();
      return open.reference;
    },
    /** KSeF takes no more in it, or its key is gone. */
    close,
    closeIfIdle: async (): Promise<void> => {
      if (open && clock.now() - open.usedAt >= idleMs) await close();
    },
    isOpen: (): boolean => open !== null,
    is: (reference: string): boolean => open?.reference === reference,
  };
}

/** Closing only starts KSeF's collective UPO; a session that is not closed closes itself after 12 hours. */
export async function closeQuietly(ports: QueuePorts, reference: string): Promise<void> {
  try {
    await ports.gateway.closeOnlineSession(reference);
  } catch (error) {
    const code = isAppError(error) ? error.code : 'internal';
    ports.log.info('session not closed', { reference, code });
    if (!isAppError(error, 'ksef.refused')) return;
  }
  ports.deliveries.sessionClosed(reference, ports.clock.now());
}
