import { isAccepted } from '../../../../shared/domain/lifecycle.ts';
import { selfTestCorrection } from '../../../../shared/i18n/selfTest.ts';
import { lostInvoiceAnswer, sessionListedEmpty } from '../../../sandbox/faults.ts';
import { checkAccepted, issueOne, untilArchived } from '../issuing.ts';
import { expectSame, expectThat, type Steps } from '../step.ts';
import type { World } from '../world.ts';

/** What KSeF has in the end: each invoice once, and a correction after what it corrects. */
export function inKsefSteps(world: World): Steps {
  const { call, until, sandbox } = world;
  const { records } = sandbox;
  const issueOffline = async () => {
    await call('mode.set', { mode: 'offline24' });
    return issueOne(world);
  };
  const copiesOf = (number: string) => records.invoices().filter((it) => it.number === number);
  return [
    [
      'beyond.lostAnswer',
      async (note) => {
        const before = records.posts();
        const { id, number } = await issueOffline();
        sandbox.setFaults(lostInvoiceAnswer);
        await call('mode.auto');
        await untilArchived(world, [id]);
        // Found in KSeF by its hash: there was no need to send it again.
        expectSame('sends', 1, records.posts() - before);
        expectSame('copies', 1, copiesOf(number).length);
        const { attempts, ksefNumber } = await call('invoice.get', { id });
        note('ksefNumber', ksefNumber ?? '');
        note('attempts', attempts.length);
        note('sends', records.posts() - before);
        await world.calm();
      },
    ],
    [
      'beyond.duplicate',
      async (note) => {
        const before = records.posts();
        const { id, number } = await issueOffline();
        // The answer is lost, and the list of the session does not show the invoice: sending again is all that is left.
        sandbox.setFaults(lostInvoiceAnswer, sessionListedEmpty);
        await call('mode.auto');
        await untilArchived(world, [id]);
        expectSame('sends', 2, records.posts() - before);
        const [original, ...others] = copiesOf(number);
        expectSame('copies', 0, others.length);
        // The second answer was 440; the program has taken over the number and the UPO of the first.
        expectSame('ksefNumber', original?.ksefNumber ?? '', (await call('invoice.get', { id })).ksefNumber);
        await checkAccepted(world, id, note);
        await call('queue.sendNow');
        expectSame('sends', 2, records.posts() - before);
        note('sends', records.posts() - before);
        note('copiesInKsef', copiesOf(number).length);
        await world.calm();
      },
    ],
    [
      'beyond.correctionWaits',
      async (note) => {
        const { id, number } = await issueOffline();
        const entered = await call('correction.enter', { originalId: id, draft: selfTestCorrection() });
        expectThat('correction', 'waiting' in entered);
        const ofTotal = async () =>
          (await call('invoice.list', {})).items.find(({ grossGrosze }) => grossGrosze < 0);
        expectThat('correction', (await ofTotal()) === undefined);
        await call('mode.auto');
        await until('correction', async () => {
          const correction = await ofTotal();
          return correction !== undefined && isAccepted(correction.state);
        });
        const correction = await ofTotal();
        const { ksefNumber } = await call('invoice.get', { id });
        const xml = Buffer.from(await world.bytesOf(correction?.id ?? '', 'xml'));
        expectThat('correction', xml.includes(`<NrKSeFFaKorygowanej>${ksefNumber}</NrKSeFFaKorygowanej>`));
        const inKsef = records.invoices().map((it) => it.number);
        expectThat('correction', inKsef.indexOf(number) < inKsef.indexOf(correction?.number ?? ''));
        note('number', correction?.number ?? '');
        note('ksefNumber', correction?.ksefNumber ?? '');
        note('correctsKsefNumber', ksefNumber ?? '');
        await world.calm();
      },
    ],
  ];
}
