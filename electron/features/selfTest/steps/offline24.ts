import { addWorkingDays } from '../../../../shared/domain/calendar.ts';
import type { InvoiceDetails } from '../../../../shared/contract/types.ts';
import { selfTestTexts } from '../../../../shared/i18n/selfTest.ts';
import { settings as settingsWords } from '../../../../shared/i18n/ui/settings.ts';
import { checkDeadline, checkWaiting, issueOne } from '../issuing.ts';
import { readCodes } from '../readCodes.ts';
import { expectSame, expectThat, madeBy, type Steps } from '../step.ts';
import type { World } from '../world.ts';

/** The article's chapter 1: no connection. */
export function offline24Steps(world: World): Steps {
  const { call, until, events, sandbox } = world;
  const issued = madeBy<InvoiceDetails>('offline24.issued');
  return [
    [
      'offline24.detected',
      async (note) => {
        await call('mode.set', { mode: 'offline24' });
        expectSame('mode', 'manual', (await call('mode.status')).source);
        await call('mode.auto');
        await until('mode', async () => (await call('mode.status')).mode === 'online');
        // Nobody asks the program from here on: it has to notice by itself.
        const heard = events.length;
        const noticed = () =>
          events
            .slice(heard)
            .some(({ event, data }) => event === 'mode.changed' && data.mode === 'offline24');
        const tookMs = await world.timed(async () => {
          await sandbox.setDown(true);
          await until('mode', () => Promise.resolve(noticed()));
        });
        const { mode, source, cause } = await call('mode.status');
        expectSame('mode', 'offline24', mode);
        expectSame('mode', 'auto', source);
        note('mode', mode);
        note('modeCause', cause);
        note('tookMs', tookMs);
      },
    ],
    [
      'offline24.certificateTold',
      async (note) => {
        const { readyForOffline, offline } = await call('keystore.status');
        expectThat('settings', settingsWords.offline.body.includes('certyfikatu typu 2'));
        expectThat('readiness', readyForOffline);
        note('shown', settingsWords.offline.body);
        note('certificate', offline?.serial ?? '');
      },
    ],
    [
      'offline24.issued',
      async (note) => {
        const invoice = issued.set(await issueOne(world));
        await checkWaiting(world, invoice, 'offline24', note);
        checkDeadline(invoice, addWorkingDays(invoice.issueDate, 1), note);
        note('rule', selfTestTexts.ruleOffline24);
      },
    ],
    [
      'offline24.codes',
      async (note) => {
        const invoice = issued.get();
        await readCodes(world.reader, await world.bytesOf(invoice.id, 'pdf'), invoice, note);
      },
    ],
  ];
}
