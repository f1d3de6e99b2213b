import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { loadXsd } from '../../electron/fa3/xsdGate.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { createPlainClient, logInByToken } from '../support/ksefClient.ts';
import { has, needs } from '../support/programs.ts';
import { needsSharedData, readSharedText, sharedData } from '../support/sharedData.ts';

let sandbox: RunningSandbox;
let client: ReturnType<typeof createPlainClient>;
let session: string;
let single: string;
let collective: string;

beforeAll(async () => {
  sandbox = await startSandbox({ clock: systemClock });
  client = createPlainClient(sandbox.url);
  await logInByToken(client, sandbox);
  const opened = await client.openSession();
  session = opened.reference;
  const issueDate = warsawDay(systemClock.now());
  const references = [];
  for (const number of ['FV/1', 'FV/2 "ą" & <x>', 'FV/3']) {
    references.push((await client.send(opened, invoiceXml({ number, issueDate }))).json.referenceNumber);
  }
  await client.request('POST', `/v2/sessions/online/${session}/close`);
  const path = `/v2/sessions/${session}/invoices/${String(references[1])}/upo`;
  single = (await client.request('GET', path)).text;
  const { json } = await client.request('GET', `/v2/sessions/${session}`);
  const [page] = (json.upo as { pages: { referenceNumber: string }[] }).pages;
  collective = (await client.request('GET', `/v2/sessions/${session}/upo/${page!.referenceNumber}`)).text;
});
afterAll(() => sandbox.close());

describe('a UPO', () => {
  it('confirms one invoice, or all of a session', () => {
    expect(single.match(/<Dokument>/g)).toHaveLength(1);
    expect(single).toContain('FV/2 &quot;ą&quot; &amp; &lt;x&gt;');
    expect(collective.match(/<Dokument>/g)).toHaveLength(3);
  });

  it('is the same bytes each time, by reference, KSeF number and pre-signed link', async () => {
    const { json } = await client.request('GET', `/v2/sessions/${session}/invoices`);
    const second = (json.invoices as Record<string, string>[])[1]!;
    const byNumber = `/v2/sessions/${session}/invoices/ksef/${second.ksefNumber}/upo`;
    expect((await client.request('GET', byNumber)).text).toBe(single);
    const byLink = await fetch(second.upoDownloadUrl!);
    expect(byLink.headers.get('x-ms-meta-hash')).toBe(createHash('sha256').update(single).digest('base64'));
    expect(await byLink.text()).toBe(single);
  });

  it.skipIf(sharedData === null)(`fits the Ministry’s schema${needsSharedData}`, () => {
    // The Ministry's own name is fixed in the schema, so that its TEST environment does not fit it either.
    const schema = readSharedText('schemas', 'upo', 'upo-v4-3.xsd').replace(/ fixed="[^"]*"/, '');
    const withoutImports = schema.replace(/<xs:import[^>]*>|<xsd:import[^>]*>/g, '');
    const gate = loadXsd({ url: 'upo.xsd', main: Buffer.from(withoutImports), imports: {} });
    for (const upo of [single, collective]) {
      const bare = upo.replace(/<ds:Signature .*<\/ds:Signature>/s, '');
      expect(gate.validate(Buffer.from(bare))).toEqual([]);
    }
  });

  it.skipIf(!has('xmlsec1'))(`is sealed, and xmlsec1 verifies the seal${needs('xmlsec1')}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'latarnik-upo-'));
    const [, der = ''] = /<ds:X509Certificate>([^<]+)</.exec(single) ?? [];
    const certificate = new X509Certificate(Buffer.from(der, 'base64'));
    const pem = join(folder, 'seal.pem');
    writeFileSync(pem, certificate.publicKey.export({ type: 'spki', format: 'pem' }));
    const verify = (name: string, xml: string) => {
      const file = join(folder, name);
      writeFileSync(file, xml);
      const ids = ['--id-attr:Id', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties'];
      return spawnSync('xmlsec1', ['--verify', '--pubkey-pem', pem, ...ids, file]).status;
    };
    expect(verify('single.xml', single)).toBe(0);
    expect(verify('collective.xml', collective)).toBe(0);
    expect(verify('forged.xml', single.replace('<NumerFaktury>FV', '<NumerFaktury>FX'))).not.toBe(0);
    rmSync(folder, { recursive: true });
  });
});
