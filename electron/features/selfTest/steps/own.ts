import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import type { CompanyProfile } from '../../../../shared/contract/types.ts';
import { kodIIText, kodIIUrl } from '../../../../shared/domain/kodQr.ts';
import { AppError } from '../../../../shared/errors/appError.ts';
import { selfTestSeries, selfTestTexts } from '../../../../shared/i18n/selfTest.ts';
import type { Clock, SafeStore } from '../../../core/ports.ts';
import type { SettingStore } from '../../../db/settingStore.ts';
import type { Keystore } from '../../../keystore/createKeystore.ts';
import { certificateType } from '../../../keystore/certificateInfo.ts';
import type { PageReader } from '../../../pages/createPageReader.ts';
import type { Certificates } from '../../certificates.ts';
import { copySettings } from '../firmCopy.ts';
import { holdProgram } from '../handles.ts';
import { checkAccepted, checkWaiting, issueOne, untilArchived } from '../issuing.ts';
import { lendKeystore } from '../lentKeystore.ts';
import type { StartProgram } from '../program.ts';
import { readCodes } from '../readCodes.ts';
import { expectSame, type Note, type Steps } from '../step.ts';
import { checkSignature } from './certificate.ts';

/** KSeF's test environment works on an invoice for a while. */
const ksefPatienceMs = 180_000;

export interface OwnPorts {
  /** For the program that goes the whole way on the firm's own KSeF. */
  folder: string;
  clock: Clock;
  company: CompanyProfile;
  settings: SettingStore;
  keystore: Keystore;
  certificates: Pick<Certificates, 'offlineSigner' | 'status'>;
  safe: Pick<SafeStore, 'certificate'>;
  signal: AbortSignal;
  startProgram: StartProgram;
  reader(): PageReader;
}

/**
 * How the firm itself stands. Its certificate, login and settings are looked at as they are; nothing of it is sent but
 * to KSeF's test environment, from another program that has the firm's safe on loan.
 */
export function ownSteps(ports: OwnPorts): Steps {
  const { company, settings, keystore, certificates, safe } = ports;
  const der = (): Uint8Array => {
    const stored = safe.certificate('offline');
    if (!stored) throw new AppError('keystore.noOfflineCertificate', {});
    return stored.certificate;
  };
  return [
    [
      'own.certificate',
      (note) => {
        const certificate = new X509Certificate(der());
        const type = certificateType(certificate);
        const { offline, check } = certificates.status();
        note('certificate', offline?.serial ?? '');
        note('validFrom', offline?.validFrom ?? 0);
        note('validTo', offline?.validTo ?? 0);
        note('fingerprint', offline?.fingerprintSha256 ?? '');
        expectSame('certificateType', 'offline', type);
        note('certificateType', selfTestTexts.typeTwo);
        // Throws what issuing an offline invoice would be refused with.
        const signer = certificates.offlineSigner();
        const { qrUrl } = company.environment;
        const link = {
          ...{ qrUrl, context: { type: 'Nip', value: company.nip } as const, sellerNip: company.nip },
          certificateSerial: signer.certificateSerial,
          sha256Base64Url: 'A'.repeat(43),
        };
        const text = kodIIText(link);
        const kod2Url = kodIIUrl({ qrUrl, text, signature: signer.sign(text) });
        checkSignature({ kod2Url }, der());
        note('signature', selfTestTexts.signatureAgrees);
        if (check) note('from', check.checkedAt);
        return Promise.resolve();
      },
    ],
    [
      'own.login',
      (note) => {
        const authentication = keystore.certificate('authentication');
        const hasToken = keystore.hasSecret('ksefToken');
        if (!hasToken && !authentication) throw new AppError('keystore.noLogin', {});
        if (!keystore.canLogIn()) throw new AppError('keystore.locked', {});
        note(
          'by',
          hasToken ? selfTestTexts.byToken : selfTestTexts.byCertificate(authentication?.serial ?? ''),
        );
        return Promise.resolve();
      },
    ],
    [
      'own.automatic',
      (note) => {
        const mode = settings.get('manualMode')?.mode;
        const isPaused = settings.get('queuePaused') ?? false;
        if (mode !== undefined && mode !== 'online') throw new AppError('selfTest.manualMode', { mode });
        if (isPaused) throw new AppError('selfTest.queuePaused', {});
        note('shown', selfTestTexts.automatic);
        return Promise.resolve();
      },
    ],
    ['own.cycle', (note) => ownCycle(ports, der, note)],
  ];
}

/** Why nothing may be sent to the firm's own KSeF, or null where it may. */
function whyNot({ training, environment }: CompanyProfile): string | null {
  if (training) return 'training';
  return environment.name === 'test' || environment.name === 'sandbox' ? null : environment.name;
}

async function ownCycle(ports: OwnPorts, der: () => Uint8Array, note: Note): Promise<void> {
  const { company, clock, signal } = ports;
  const reason = whyNot(company);
  if (reason !== null) throw new AppError('selfTest.notHere', { reason });
  const certificate = der();
  const dataDir = join(ports.folder, 'wlasny-ksef');
  copySettings(ports.settings, dataDir);
  const { apiUrl, qrUrl, latarniaUrl } = company.environment;
  const program = await ports.startProgram({
    ...{ dataDir, clock, keystore: lendKeystore(ports.keystore) },
    ksef: { apiUrl, qrUrl, latarniaUrl: latarniaUrl ?? undefined },
  });
  try {
    const handles = holdProgram(program, clock, signal);
    const { call, until } = handles;
    const { nip, name, address } = company;
    await call('company.create', { nip, name, address, environment: company.environment.name });
    // KSeF takes each number once in ten years: never one of the firm's own series.
    const template = selfTestSeries(clock.now());
    await call('series.set', { kind: 'VAT', template, restart: 'never' });
    note('environment', company.environment.name);
    note('series', template);
    await call('mode.set', { mode: 'offline24' });
    const invoice = await issueOne(handles);
    await checkWaiting(handles, invoice, 'offline24', note);
    await readCodes(ports.reader(), await handles.bytesOf(invoice.id, 'pdf'), invoice, note);
    checkSignature(invoice, certificate);
    note('signature', selfTestTexts.signedByIt);
    const tookMs = await handles.timed(async () => {
      await call('mode.auto');
      await until('mode', async () => (await call('mode.status')).mode === 'online');
      await untilArchived(handles, [invoice.id], ksefPatienceMs);
    });
    note('tookMs', tookMs);
    await checkAccepted(handles, invoice.id, note);
  } finally {
    await program.close();
  }
}
