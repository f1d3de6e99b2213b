import type { AlertFacts, KeepingFacts, WaitingRecurring } from '../../shared/domain/alerts.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { Clock } from '../core/ports.ts';
import type { Deadlines } from '../modes/deadlines.ts';
import type { Modes } from '../modes/createModes.ts';
import type { Certificates } from './certificates.ts';

interface FactPorts {
  clock: Clock;
  invoices: InvoiceStore;
  deadlines: Deadlines;
  modes: Modes;
  certificates: Certificates;
  recurring(): WaitingRecurring[];
  keeping: { facts(): KeepingFacts };
}

/** What warnings are made of, as it stands now. */
export function alertFacts(ports: FactPorts): AlertFacts {
  const { clock, invoices, deadlines, modes, certificates, recurring, keeping } = ports;
  const now = clock.now();
  const { mode, source, since, announcement, clockProblem } = modes.status();
  const { offline, reminder } = certificates.status();
  const end = announcement?.end ?? null;
  return {
    now,
    invoices: invoices
      .headsInStates(['queued', 'sending', 'unclear', 'processing', 'rejected', 'exempt'])
      .map((it) => ({ ...it, deadline: deadlines.trace(it).deadline })),
    mode: { mode, source, since, announcementIsOver: end !== null && end <= now },
    clockProblem,
    recurring: recurring(),
    keeping: keeping.facts(),
    certificate: offline && reminder && { ...reminder, serial: offline.serial },
  };
}
