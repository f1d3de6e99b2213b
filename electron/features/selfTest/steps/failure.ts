import type { InvoiceDetails } from '../../../../shared/contract/types.ts';
import { addWorkingDays } from '../../../../shared/domain/calendar.ts';
import { addDays, daysBetween, warsawDay, warsawInstant } from '../../../../shared/domain/warsawTime.ts';
import { alertText } from '../../../../shared/i18n/alerts.ts';
import { selfTestTexts } from '../../../../shared/i18n/selfTest.ts';
import { checkDeadline, checkWaiting, issueOne } from '../issuing.ts';
import { readCodes } from '../readCodes.ts';
import { expectSame, expectThat, madeBy, type Steps } from '../step.ts';
import type { World } from '../world.ts';
import { checkSignature } from './certificate.ts';

/** The article's own example: "Zostały 3 dni do dosłania 15 faktur offline". */
const count = 15;
const daysBefore = 3;
const workingDaysAfterFailure = 7;
const noonMinutes = 12 * 60;

/** The article's chapter 3: a failure that the Ministry has announced. Tried last: it puts the clock forward. */
export function failureSteps(world: World): Steps {
  const { call, until, clock, sandbox, hear, announcement } = world;
  const title = selfTestTexts.failure;
  const issued = madeBy<{ invoice: InvoiceDetails; event: number }>('failure.issued');
  const due = madeBy<string>('failure.deadline');
  return [
    [
      'failure.option',
      async (note) => {
        const set = await call('mode.set', {
          ...{ mode: 'offline-awaria', announcement: { start: clock.now() } },
        });
        expectSame('mode', 'offline-awaria', set.mode);
        expectSame('deadline', 'open', set.deadlineNow.kind);
        note('mode', set.mode);
        const entered = set.announcement?.id;
        await call('mode.auto');
        if (entered !== undefined) await call('announcement.takeBack', { id: entered });
      },
    ],
    [
      'failure.issued',
      async (note) => {
        const event = await world.announce({ category: 'FAILURE', title });
        await sandbox.setDown(true);
        await hear(async () => (await announcement(title)) !== undefined);
        await until('mode', async () => (await call('mode.status')).mode === 'offline-awaria');
        const invoice = await issueOne(world);
        issued.set({ invoice, event });
        for (let line = 2; line <= count; line += 1) await issueOne(world, line);
        await checkWaiting(world, invoice, 'offline-awaria', note);
        expectSame('deadline', 'open', invoice.deadline.kind);
        note('openDeadline', '1');
        await readCodes(world.reader, await world.bytesOf(invoice.id, 'pdf'), invoice, note);
        checkSignature(invoice, world.offlineCertificate.der);
        note('signature', selfTestTexts.signedByIt);
      },
    ],
    [
      'failure.deadline',
      async (note) => {
        const { invoice, event } = issued.get();
        await world.perform({ do: 'endAnnouncement', event });
        await hear(async () => ((await announcement(title))?.end ?? null) !== null);
        const end = (await announcement(title))?.end ?? 0;
        note('announcedEnd', end);
        const day = addWorkingDays(warsawDay(end), workingDaysAfterFailure);
        checkDeadline(await call('invoice.get', { id: invoice.id }), day, note);
        note('rule', selfTestTexts.ruleFailure);
        const ofOffline24 = addWorkingDays(invoice.issueDate, 1);
        expectThat('deadline', day > ofOffline24);
        note('deadlineOfOffline24', ofOffline24);
        due.set(day);
      },
    ],
    [
      'failure.warning',
      async (note) => {
        const day = addDays(due.get(), -daysBefore);
        note('clockMoved', daysBetween(warsawDay(clock.now()), day));
        clock.moveTo(warsawInstant(day, noonMinutes));
        const warning = (await call('alert.list')).find(({ kind }) => kind === 'deadline');
        expectThat('warning', warning !== undefined);
        if (warning?.kind !== 'deadline') return;
        note('shown', alertText(warning).title.replaceAll('\u00a0', ' '));
        expectSame('warning', count, warning.count);
        expectSame('warning', daysBefore, warning.daysLeft);
        expectSame('warning', 'd3', warning.stage);
      },
    ],
  ];
}
