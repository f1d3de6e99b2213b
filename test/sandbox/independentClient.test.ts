import { sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CryptographyService, KsefClient, XadesKeyPair, createZip, parseUpoXml } from 'ksef-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { certificateRequest } from '../support/csr.ts';
import { sha256 } from '../support/ksefClient.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { tarGz } from '../support/packages.ts';

/** The npm package `ksef-client` shares nothing with the library that the program uses. */
const formCode = { systemCode: 'FA (3)', schemaVersion: '1-0E', value: 'FA' } as const;
const quickly = { pollIntervalMs: 5 };

let sandbox: RunningSandbox;
let client: KsefClient;
const context = () => ({ type: 'Nip', value: sandbox.company.nip }) as const;
const today = () => warsawDay(systemClock.now());
const invoice = (number: string, change: object = {}) =>
  invoiceXml({ number, issueDate: today(), ...change });

beforeAll(async () => {
  sandbox = await startSandbox({ clock: systemClock });
  client = await KsefClient.connect({
    ...{ baseUrl: sandbox.url, baseQrUrl: sandbox.qrUrl },
    ...{ token: sandbox.company.ksefToken, context: context(), ...quickly },
  });
});
afterAll(() => sandbox.close());

/** Logs in with the type 1 certificate, as enrolment and revoking want it. */
async function certificateLogin(packaging: 'enveloped' | 'enveloping' = 'enveloped'): Promise<KsefClient> {
  const { cert, key, password } = sandbox.certificates.authentication;
  const keyPair = XadesKeyPair.fromPem({
    certificatePem: readFileSync(cert, 'utf8'),
    privateKeyPem: readFileSync(key, 'utf8'),
    privateKeyPassword: password,
  });
  const other = new KsefClient({ baseUrl: sandbox.url, baseQrUrl: sandbox.qrUrl });
  const options = { keyPair, context: context(), signaturePackaging: packaging, ...quickly };
  other.authManager.setTokens(await other.workflows.auth.authenticateWithCertificate(options));
  return other;
}

describe('another maker’s client', () => {
  it('logs in by token', async () => {
    const { items } = (await client.activeSessions.listActiveSessions()) as { items: object[] };
    expect(items[0]).toMatchObject({ isCurrent: true, authenticationMethodInfo: { category: 'Token' } });
  });

  it.each(['enveloped', 'enveloping'] as const)('logs in by certificate, signature %s', async (packaging) => {
    const limits = await (await certificateLogin(packaging)).certificates.getCertificateLimits();
    expect(limits).toMatchObject({ canRequest: true });
  });

  it('sends an offline invoice in an interactive session and reads its UPO', async () => {
    const xml = invoice('OBCY/1');
    const session = await client.workflows.sessions.online.open({ formCode });
    await session.sendInvoice({ invoice: xml, offlineMode: true });
    await session.close();
    const upo = await session.waitForUpoParsed(quickly);
    expect(upo?.dokumenty).toMatchObject([
      { skrotDokumentu: sha256(xml), numerFaktury: 'OBCY/1', trybWysylki: 'Offline' },
    ]);
  });

  it('corrects a refused offline invoice technically', async () => {
    const refused = Buffer.from(
      invoice('OBCY/2').toString().replace('<P_15>', '<P_15x>').replace('</P_15>', '</P_15x>'),
    );
    const first = await client.workflows.sessions.online.open({ formCode });
    const { referenceNumber } = await first.sendInvoice({ invoice: refused, offlineMode: true });
    await first.close();
    const status = await client.sessions.getSessionInvoiceStatus(first.referenceNumber, referenceNumber);
    expect(status).toMatchObject({ status: { code: 430 } });

    const result = await client.workflows.offline.sendOfflineTechnicalCorrection({
      ...{ formCode, invoice: invoice('OBCY/2'), hashOfCorrectedInvoice: sha256(refused) },
      ...{ waitForUpo: true, waitForUpoOptions: quickly },
    });
    expect(parseUpoXml(result.upoXml ?? '').dokumenty).toHaveLength(1);
    // The code on the print of the refused one leads to the one that took its place.
    const link = (xml: Buffer) =>
      client.verificationLinks.buildInvoiceVerificationUrl(
        ...([sandbox.company.nip, today().split('-').reverse().join('-'), sha256(xml)] as const),
      );
    const answer = await fetch(link(refused), { headers: { Accept: 'application/json' } });
    expect(answer.url).toBe(link(invoice('OBCY/2')));
    expect(await answer.json()).toMatchObject({ known: true });
  });

  const untilProcessed = (reference: string) =>
    expect.poll(async () => (await client.sessions.getSessionStatus(reference)).status.code).toBe(200);

  it('sends a batch as ZIP', async () => {
    const names = ['OBCY/3', 'OBCY/4', 'OBCY/5'];
    const zipBytes = await createZip(
      names.map((number, at) => ({ fileName: `${at}.xml`, content: invoice(number) })),
    );
    // Parts of 1 kB: the package is cut wherever that falls.
    const cut = { maxPartSizeBytes: 1000, parallelism: 2 };
    const batch = await client.workflows.sessions.batch.openUploadAndClose({
      ...{ formCode, zipBytes, offlineMode: true, ...cut },
    });
    await untilProcessed(batch.referenceNumber);
    expect((await batch.waitForUpoParsed(quickly))?.dokumenty.map((it) => it.numerFaktury)).toEqual(names);
  });

  it('sends a batch as TAR.GZ', async () => {
    const names = ['OBCY/6', 'OBCY/7'];
    const bytes = await tarGz(names.map((number, at) => ({ name: `${at}.xml`, bytes: invoice(number) })));
    const keys = await client.security.getPublicKeyCertificates();
    const key = keys.find((it) => it.usage.includes('SymmetricKeyEncryption'))!;
    const { cipherKey, cipherIv, encryptionInfo } = CryptographyService.getEncryptionData(key.certificate);
    const part = CryptographyService.encryptAes256Cbc(bytes, cipherKey, cipherIv);
    const batchFile = {
      ...{ fileSize: bytes.length, fileHash: sha256(bytes), compressionType: 'TarGz' },
      fileParts: [{ ordinalNumber: 1, fileSize: part.length, fileHash: sha256(part) }],
    };
    const { referenceNumber, partUploadRequests } = await client.sessions.openBatchSession({
      ...{ formCode, batchFile, encryption: encryptionInfo, offlineMode: true },
    });
    for (const { method, url, headers } of partUploadRequests) {
      const answer = await fetch(url, {
        method,
        headers: headers as Record<string, string>,
        body: new Uint8Array(part),
      });
      expect(answer.status).toBe(201);
    }
    await client.sessions.closeBatchSession(referenceNumber);
    await untilProcessed(referenceNumber);
    expect(sandbox.records.invoices().map(({ number }) => number)).toEqual(expect.arrayContaining(names));
  });

  it('orders a certificate of type 2', async () => {
    const signedIn = await certificateLogin();
    const data = (await signedIn.certificates.getEnrollmentData()) as Record<string, string>;
    const { csr, privateKey } = await certificateRequest(data);
    const { referenceNumber } = await signedIn.certificates.createEnrollment({
      ...{ certificateName: 'Kasa nr 2', certificateType: 'Offline', csr },
    });
    const status = await signedIn.certificates.getEnrollmentStatus(referenceNumber as string);
    const certificateSerial = status.certificateSerialNumber as string;
    const { certificates } = await signedIn.certificates.retrieveCertificates({
      certificateSerialNumbers: [certificateSerial],
    });
    expect(certificates).toMatchObject([{ certificateName: 'Kasa nr 2', certificateType: 'Offline' }]);

    const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const url = client.verificationLinks.buildCertificateVerificationUrl({
      ...{ sellerNip: sandbox.company.nip, certificateSerial, invoiceHash: sha256(invoice('OBCY/8')) },
      ...{ contextIdentifierType: 'Nip', contextIdentifierValue: sandbox.company.nip, privateKeyPem },
    });
    const checked = async (link: string) =>
      (await (await fetch(link, { headers: { Accept: 'application/json' } })).json()) as object;
    // This client hashes what it signs twice (version 0.2.0); the Ministry's own clients do it once, and so it counts.
    expect(await checked(url)).toMatchObject({ valid: false, checks: { known: true, signature: false } });
    const path = url.slice(0, url.lastIndexOf('/'));
    const signed = Buffer.from(path.replace('http://', ''));
    const signature = sign('sha256', signed, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    expect(await checked(`${path}/${signature.toString('base64url')}`)).toMatchObject({ valid: true });
  });
});
