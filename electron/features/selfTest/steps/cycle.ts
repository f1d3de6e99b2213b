import type { InvoiceDetails } from '../../../../shared/contract/types.ts';
import { selfTestTexts } from '../../../../shared/i18n/selfTest.ts';
import { checkAccepted, checkWaiting, issueOne, untilArchived } from '../issuing.ts';
import { openCodes, readCodes } from '../readCodes.ts';
import { expectSame, expectThat, madeBy, type Steps } from '../step.ts';
import type { World } from '../world.ts';
import { checkSignature } from './certificate.ts';

/** "W ciągu kilku sekund", on a computer that may be busy. */
const fewSecondsMs = 20_000;

/** The article's chapter 6: the whole way of one offline invoice. */
export function cycleSteps(world: World): Steps {
  const { call, until, offlineCertificate } = world;
  const issued = madeBy<InvoiceDetails>('cycle.issued');
  const online = madeBy<number>('cycle.online');
  return [
    [
      'cycle.imported',
      async (note) => {
        const [offer] = await call('keystore.inspect', offlineCertificate.p12);
        expectSame('certificateType', 'offline', offer?.type);
        const { serial, validTo } = await call('keystore.import', {
          ...{ ...offlineCertificate.p12, slot: 'offline' },
        });
        expectThat('readiness', (await call('keystore.status')).readyForOffline);
        note('certificate', serial);
        note('certificateType', selfTestTexts.typeTwo);
        note('validTo', validTo);
      },
    ],
    [
      'cycle.switched',
      async (note) => {
        const { mode, source } = await call('mode.set', { mode: 'offline24' });
        expectSame('mode', 'offline24', mode);
        expectSame('mode', 'manual', source);
        note('mode', mode);
      },
    ],
    [
      'cycle.issued',
      async (note) => {
        const invoice = issued.set(await issueOne(world));
        await checkWaiting(world, invoice, 'offline24', note);
      },
    ],
    [
      'cycle.codes',
      async (note) => {
        const invoice = issued.get();
        await readCodes(world.reader, await world.bytesOf(invoice.id, 'pdf'), invoice, note);
        checkSignature(invoice, offlineCertificate.der);
        note('signature', selfTestTexts.signedByIt);
        await openCodes(invoice, false, note);
      },
    ],
    [
      'cycle.online',
      async (note) => {
        issued.get();
        online.set(world.clock.now());
        await call('mode.auto');
        await until('mode', async () => (await call('mode.status')).mode === 'online');
        note('mode', 'online');
      },
    ],
    [
      'cycle.delivered',
      async (note) => {
        const since = online.get();
        await untilArchived(world, [issued.get().id], fewSecondsMs);
        note('tookMs', world.clock.now() - since);
      },
    ],
    [
      'cycle.accepted',
      async (note) => {
        const { id, number } = issued.get();
        note('number', number);
        await checkAccepted(world, id, note);
        const after = await call('invoice.get', { id });
        await readCodes(world.reader, await world.bytesOf(id, 'pdf'), after, () => undefined);
        await openCodes(after, true, note);
      },
    ],
  ];
}
