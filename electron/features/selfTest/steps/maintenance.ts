import { addWorkingDays } from '../../../../shared/domain/calendar.ts';
import type { InvoiceDetails } from '../../../../shared/contract/types.ts';
import { warsawDay } from '../../../../shared/domain/warsawTime.ts';
import { selfTestTexts } from '../../../../shared/i18n/selfTest.ts';
import { checkDeadline, checkWaiting, issueOne } from '../issuing.ts';
import { readCodes } from '../readCodes.ts';
import { expectSame, expectThat, madeBy, type Steps } from '../step.ts';
import type { World } from '../world.ts';
import { checkSignature } from './certificate.ts';

const hourMs = 3_600_000;
/** Long enough that the deadline is not the one of offline24 whatever day it is. */
const worksMs = 4 * 24 * hourMs;

/** The article's chapter 2: works that the Ministry has announced. */
export function maintenanceSteps(world: World): Steps {
  const { call, until, clock, sandbox, hear, announcement } = world;
  const issued = madeBy<{ invoice: InvoiceDetails; end: number }>('maintenance.issued');
  return [
    [
      'maintenance.option',
      async (note) => {
        const start = clock.now();
        const set = await call('mode.set', {
          ...{ mode: 'offline-niedostepnosc', announcement: { start, end: start + hourMs } },
        });
        expectSame('mode', 'offline-niedostepnosc', set.mode);
        expectSame('mode', 'manual', set.source);
        const deadline = set.deadlineNow;
        const day = addWorkingDays(warsawDay(start + hourMs), 1);
        expectSame('deadline', day, deadline.kind === 'day' ? deadline.day : deadline.kind);
        note('mode', set.mode);
        note('deadline', day);
        const entered = set.announcement?.id;
        await call('mode.auto');
        if (entered !== undefined) await call('announcement.takeBack', { id: entered });
      },
    ],
    [
      'maintenance.messages',
      async (note) => {
        const title = selfTestTexts.plannedWorks;
        const start = clock.now() + 24 * hourMs;
        const event = await world.announce({
          category: 'MAINTENANCE',
          title,
          start,
          end: start + 5 * hourMs,
        });
        await hear(async () => (await announcement(title)) !== undefined);
        const heard = await announcement(title);
        expectSame('message', start, heard?.start);
        note('message', title);
        note('from', heard?.start ?? 0);
        note('until', heard?.end ?? 0);
        await world.perform({ do: 'withdrawAnnouncement', event });
      },
    ],
    [
      'maintenance.issued',
      async (note) => {
        const title = selfTestTexts.worksNow;
        const end = clock.now() + worksMs;
        await world.announce({ category: 'MAINTENANCE', title, end });
        await sandbox.setDown(true);
        await hear(async () => (await announcement(title)) !== undefined);
        await until('mode', async () => (await call('mode.status')).mode === 'offline-niedostepnosc');
        const { cause } = await call('mode.status');
        expectSame('mode', 'maintenanceAnnounced', cause);
        const invoice = await issueOne(world);
        issued.set({ invoice, end });
        await checkWaiting(world, invoice, 'offline-niedostepnosc', note);
        await readCodes(world.reader, await world.bytesOf(invoice.id, 'pdf'), invoice, note);
        checkSignature(invoice, world.offlineCertificate.der);
        note('signature', selfTestTexts.signedByIt);
        note('modeCause', cause);
      },
    ],
    [
      'maintenance.deadline',
      async (note) => {
        const { invoice, end } = issued.get();
        note('announcedEnd', end);
        const now = await call('invoice.get', { id: invoice.id });
        checkDeadline(now, addWorkingDays(warsawDay(end), 1), note);
        note('rule', selfTestTexts.ruleMaintenance);
        expectThat(
          'deadline',
          now.deadlineSteps.some(({ announcement }) => announcement !== null),
        );
        note(
          'message',
          now.deadlineSteps.find(({ announcement }) => announcement)?.announcement?.title ?? '',
        );
      },
    ],
  ];
}
