import { addWorkingDays } from '../../../../shared/domain/calendar.ts';
import { deadline, sameDeadline } from '../../../../shared/domain/deadline.ts';
import { workedCases } from '../../../../shared/domain/selfTest/workedCases.ts';
import { warsawDay } from '../../../../shared/domain/warsawTime.ts';
import { describeError } from '../../../../shared/i18n/errors.ts';
import { documentName } from '../../../../shared/i18n/handOver.ts';
import { selfTestTexts } from '../../../../shared/i18n/selfTest.ts';
import { checkDeadline, issueOne, untilArchived } from '../issuing.ts';
import { readCodes } from '../readCodes.ts';
import { expectSame, expectThat, refusalOf, type Steps } from '../step.ts';
import type { World } from '../world.ts';

/** What the act and the Ministry's document ask beyond the article. Each is complete: what it changes it puts back. */
export function beyondSteps(world: World): Steps {
  const { call, until, sandbox, hear, announcement } = world;
  const issueOffline = async () => {
    await call('mode.set', { mode: 'offline24' });
    return issueOne(world);
  };
  return [
    [
      'beyond.totalFailure',
      async (note) => {
        const title = selfTestTexts.totalFailure;
        await world.announce({ category: 'TOTAL_FAILURE', title });
        await sandbox.setDown(true);
        await hear(async () => (await announcement(title)) !== undefined);
        // It drops a duty, so the program asks before it believes it.
        await until('question', async () => (await call('mode.status')).question !== null);
        const asked = (await call('mode.status')).question?.announcement.id ?? '';
        const { mode } = await call('mode.answer', { id: asked, accept: true });
        expectSame('mode', 'awaria-calkowita', mode);
        const invoice = await issueOne(world);
        expectSame('mode', 'awaria-calkowita', invoice.mode);
        expectSame('deadline', 'none', invoice.deadline.kind);
        expectThat('codes', invoice.kod1Url === null && invoice.kod2Url === null);
        await readCodes(world.reader, await world.bytesOf(invoice.id, 'pdf'), invoice, note);
        await world.calm();
        const sent = sandbox.records.invoices().filter(({ number }) => number === invoice.number);
        expectSame('copies', 0, sent.length);
        note('mode', invoice.mode);
        note('number', invoice.number);
        note('state', (await call('invoice.get', { id: invoice.id })).state);
      },
    ],
    [
      'beyond.workedCases',
      (note) => {
        for (const { invoice, announcements, expected } of workedCases) {
          const found = deadline(invoice, announcements);
          const said = (it: typeof found) => (it.kind === 'day' ? it.day : it.kind);
          if (!sameDeadline(found, expected)) expectSame('deadline', said(expected), said(found));
        }
        note('cases', workedCases.length);
        return Promise.resolve();
      },
    ],
    [
      'beyond.deadlineMoves',
      async (note) => {
        await world.calm();
        const title = selfTestTexts.failureMeanwhile;
        await sandbox.setDown(true);
        await call('mode.auto');
        await until('mode', async () => (await call('mode.status')).mode === 'offline24');
        const { id, deadline: first } = await issueOne(world);
        const event = await world.announce({ category: 'FAILURE', title });
        await hear(async () => (await call('invoice.get', { id })).deadline.kind === 'open');
        await world.perform({ do: 'endAnnouncement', event });
        await hear(async () => ((await announcement(title))?.end ?? null) !== null);
        const end = (await announcement(title))?.end ?? 0;
        if (first.kind === 'day') note('deadlineBefore', first.day);
        checkDeadline(await call('invoice.get', { id }), addWorkingDays(warsawDay(end), 7), note);
        await world.calm();
      },
    ],
    [
      'beyond.typeOneRefused',
      async (note) => {
        const { files, password } = world.loginCertificate;
        const refusal = await refusalOf(
          () => call('keystore.import', { files, password, slot: 'offline' }),
          'keystore.wrongType',
        );
        note('refusal', describeError(refusal).title);
      },
    ],
    [
      'beyond.otherPrints',
      async (note) => {
        const invoice = await issueOffline();
        const kinds = ['codesSheet', 'till', 'pdf'] as const;
        for (const kind of kinds) {
          await readCodes(world.reader, await world.bytesOf(invoice.id, kind), invoice, () => undefined);
        }
        note('prints', kinds.map((it) => documentName[it]).join(', '));
        await world.calm();
      },
    ],
    [
      'beyond.technicalCorrection',
      async (note) => {
        const before = await issueOffline();
        const { id } = before;
        sandbox.setFaults({ kind: 'refusesFiles' });
        await call('mode.auto');
        await until('state', async () => (await call('invoice.get', { id })).state === 'rejected');
        const { problem } = await call('invoice.get', { id });
        if (problem) note('refusal', describeError(problem).title);
        sandbox.setFaults();
        await call('invoice.correctTechnically', { id });
        await untilArchived(world, [id]);
        const inKsef = sandbox.records.invoices().find(({ number }) => number === before.number);
        const corrected = Buffer.from(inKsef?.correctedHash ?? '', 'base64').toString('base64url');
        expectSame('hash', before.sha256Base64Url ?? '', corrected);
        note('correctedHash', corrected);
        note('ksefNumber', inKsef?.ksefNumber ?? '');
        await world.calm();
      },
    ],
  ];
}
