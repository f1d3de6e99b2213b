import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KsefGateway, LatarniaAnswer } from '../../electron/core/ports.ts';
import { createAnnouncementStore } from '../../electron/db/announcementStore.ts';
import type { InvoiceRecord } from '../../electron/db/invoiceRows.ts';
import { createInvoiceStore } from '../../electron/db/invoiceStore.ts';
import { createJournalStore } from '../../electron/db/journalStore.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { createSeenStore } from '../../electron/db/seenStore.ts';
import { createSettingStore } from '../../electron/db/settingStore.ts';
import { createDeadlines } from '../../electron/modes/deadlines.ts';
import { createModes } from '../../electron/modes/createModes.ts';
import { createSeenLog } from '../../electron/modes/seenLog.ts';
import type { LatarniaMessage } from '../../shared/domain/latarnia.ts';
import type { Mode } from '../../shared/domain/mode.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { createFakeClock } from './fakeClock.ts';
import { validDraft } from './drafts.ts';

/**
 * Modes, deadlines and their stores on a real database, under a clock that the test moves; KSeF and Latarnia are what
 * the test says. Nothing is asked by timers: the test asks when something has happened.
 */
export function createModesWorld(start: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'latarnik-modes-'));
  const db = openDatabase(dataDir);
  // A year of commits: what a power cut would do is tried elsewhere.
  db.sqlite.pragma('synchronous = OFF');
  const clock = createFakeClock(start);
  const invoices = createInvoiceStore(db.sqlite);
  const announcements = createAnnouncementStore(db.sqlite);
  const journal = createJournalStore(db.sqlite, clock);
  const settings = createSettingStore(db.sqlite);
  const deadlines = createDeadlines({
    ...{ clock, db, invoices, announcements, journal },
    invoiceChanged: () => undefined,
  });
  const outside = { ksefUp: true, messages: [] as LatarniaMessage[], latarniaAnswers: true };
  const gateway = {
    probe: () =>
      outside.ksefUp ? Promise.resolve({ date: clock.now() }) : Promise.reject(new Error('ECONNREFUSED')),
    latarnia: (): Promise<LatarniaAnswer> =>
      outside.latarniaAnswers
        ? Promise.resolve({ status: 'available', messages: outside.messages })
        : Promise.reject(new Error('silent')),
  } as unknown as KsefGateway;
  const modes = createModes({
    ...{ clock, settings, announcements, journal, userName: 'ania', random: () => 0.5 },
    seen: createSeenLog({ clock, store: createSeenStore(db.sqlite) }),
    gateway: () => gateway,
    network: { isUp: () => true, onChange: () => () => undefined },
    deadlineNow: (mode) =>
      deadlines.trace({ mode, issueDate: warsawDay(clock.now()), issuedAt: clock.now(), acceptedAt: null })
        .deadline,
    changed: () => deadlines.recompute(),
  });
  let number = 0;

  return {
    ...{ db, clock, invoices, announcements, journal, deadlines, modes, outside },
    /** Asks KSeF and Latarnia now, as the program's timers would. */
    look: async (): Promise<void> => {
      let isDone = false;
      const done = modes.setAuto().then(() => (isDone = true));
      do await clock.advance(1_000);
      while (!isDone);
      await done;
    },
    /** Stores an invoice as issuing would, without its XML and codes. */
    issue: (mode: Mode): string => {
      number += 1;
      const now = clock.now();
      const record: InvoiceRecord = {
        ...{ id: `LAT-${number}`, number: `FV/${number}`, issueDate: warsawDay(now), issuedAt: now, mode },
        ...{ state: mode === 'awaria-calkowita' ? 'exempt' : 'queued' },
        ...{ draft: validDraft(), buyerName: 'X', grossGrosze: 100, currency: 'PLN' },
        ...{ sha256: String(number), kod1Url: null, kod2Url: null, certificateSerial: null },
        ...{ sessionReference: null, invoiceReference: null, ksefNumber: null, acceptedAt: null },
        ...{
          nextTryAt: now,
          tries: 0,
          problem: null,
          toldDeadline: null,
          sentAnyway: false,
          correctsSha256: null,
          held: false,
        },
      };
      const chain = deadlines.chainOf(record);
      invoices.insert({ ...record, toldDeadline: chain }, new Uint8Array());
      journal.add('invoice.issued', { mode, deadline: chain.at(-1)?.result, chain }, record.id);
      return record.id;
    },
    /** KSeF has taken it. */
    accept: (id: string): void => {
      invoices.move(id, 'sendStarted');
      invoices.move(id, 'received');
      invoices.move(id, 'numberAssigned', { acceptedAt: clock.now(), ksefNumber: `KSEF-${id}` });
    },
    close: (): void => {
      modes.stop();
      db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type ModesWorld = ReturnType<typeof createModesWorld>;
