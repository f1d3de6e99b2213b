import { X509Certificate } from 'node:crypto';
import type { Input } from '../../../../shared/contract/contract.ts';
import type { InvoiceDetails } from '../../../../shared/contract/types.ts';
import { describeError } from '../../../../shared/i18n/errors.ts';
import { articleRefusal, selfTestTexts } from '../../../../shared/i18n/selfTest.ts';
import { settings as settingsWords } from '../../../../shared/i18n/ui/settings.ts';
import { isKodIISignature } from '../../../keystore/kodIISigner.ts';
import { issueOne } from '../issuing.ts';
import { openCodes, readCodes } from '../readCodes.ts';
import { expectSame, expectThat, madeBy, refusalOf, type Steps } from '../step.ts';
import type { World } from '../world.ts';

/** KOD II has to be signed by the key of this certificate (ksef-protocol.md 10.3). @throws AppError `selfTest.absent` */
export function checkSignature({ kod2Url }: Pick<InvoiceDetails, 'kod2Url'>, der: Uint8Array): void {
  const [, text = '', signature = ''] = /^[a-z]+:\/\/(.+)\/([^/]+)$/.exec(kod2Url ?? '') ?? [];
  expectThat('signature', isKodIISignature(new X509Certificate(der).publicKey, text, signature));
}

const hourMs = 3_600_000;

/** Every mode that needs the certificate, as a person chooses it. */
const offlineModes = (now: number): Input<'mode.set'>[] => [
  { mode: 'offline-niedostepnosc', announcement: { start: now, end: now + hourMs } },
  { mode: 'offline-awaria', announcement: { start: now } },
  { mode: 'offline24' },
];

/** The article's chapter 5. It is tried first: the firm has no certificate of type 2 yet. */
export function certificateSteps(world: World): Steps {
  const { call, clock, offlineCertificate } = world;
  const imported = madeBy<string>('certificate.imported');
  return [
    [
      'certificate.told',
      async (note) => {
        const { readyForOffline, problem } = await call('keystore.status');
        expectThat('readiness', !readyForOffline);
        expectSame('readiness', 'keystore.noOfflineCertificate', problem?.code);
        note('shown', describeError(problem ?? { code: 'internal', details: {} }).title);
        expectThat('settings', settingsWords.offline.body.includes('certyfikatu typu 2'));
        note('shown', settingsWords.offline.body);
      },
    ],
    [
      'certificate.blocked',
      async (note) => {
        const before = (await call('series.list')).series.find(({ kind }) => kind === 'VAT')?.next;
        for (const manual of offlineModes(clock.now())) {
          const { mode, announcement: entered } = await call('mode.set', manual);
          expectSame('mode', manual.mode, mode);
          note('mode', mode);
          const refusal = await refusalOf(() => issueOne(world), 'keystore.noOfflineCertificate');
          expectSame('refusal', articleRefusal, describeError(refusal).title);
          if (entered === null) continue;
          await call('mode.auto');
          await call('announcement.takeBack', { id: entered.id });
        }
        note('refusal', articleRefusal);
        const { total } = await call('invoice.list', {});
        expectSame('copies', 0, total);
        note('issued', total);
        const after = (await call('series.list')).series.find(({ kind }) => kind === 'VAT')?.next;
        expectSame('copies', before ?? '', after);
        note('nextNumber', after ?? '');
      },
    ],
    [
      'certificate.imported',
      async (note) => {
        const byPem = await call('keystore.import', { ...offlineCertificate.pem, slot: 'offline' });
        const byP12 = await call('keystore.import', { ...offlineCertificate.p12, slot: 'offline' });
        expectSame('certificate', byPem.serial, byP12.serial);
        const { readyForOffline } = await call('keystore.status');
        expectThat('readiness', readyForOffline);
        note('fileKinds', '.pem, .p12');
        note('certificate', imported.set(byP12.serial));
        note('validFrom', byP12.validFrom);
        note('validTo', byP12.validTo);
        note('fingerprint', byP12.fingerprintSha256);
      },
    ],
    [
      'certificate.signs',
      async (note) => {
        const serial = imported.get();
        await call('mode.set', { mode: 'offline24' });
        const issued = await issueOne(world);
        expectSame('certificate', serial, issued.certificateSerial);
        note('certificate', serial);
        checkSignature(issued, offlineCertificate.der);
        note('signature', selfTestTexts.signedByIt);
        note('kodII', issued.kod2Url ?? '');
        await readCodes(world.reader, await world.bytesOf(issued.id, 'pdf'), issued, () => undefined);
        await openCodes(issued, false, note);
      },
    ],
  ];
}
