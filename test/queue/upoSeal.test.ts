import { describe, expect, it } from 'vitest';
import { checkSeal } from '../../electron/queue/upoSeal.ts';
import type { QueuePorts } from '../../electron/queue/queuePorts.ts';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { needsSharedData, readSharedText, sharedData } from '../support/sharedData.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();

const sealed = async () => {
  const { id } = await world.call('invoice.issue', validDraft());
  await untilArchived(world.call, [id]);
  const { fileId } = await world.call('invoice.document', { id, kind: 'upo' });
  const { journal } = await world.call('invoice.get', { id });
  return { journal, xml: Buffer.from((await world.firm.core.readFile(fileId)).bytes).toString('utf8') };
};
/** What checking needs of the program: which seals are known, and where new ones are told. */
const ports = () => {
  const told: string[] = [];
  let known: string[] = [];
  const settings = { get: () => known, set: (_: string, value: string[]) => (known = value) };
  const journal = { add: (kind: string) => told.push(kind) };
  return { told, ports: { settings, journal } as unknown as QueuePorts };
};

describe('the seal under a UPO', () => {
  it('is verified, and told in the journal once', async () => {
    const first = await sealed();
    const second = await sealed();
    for (const { journal } of [first, second]) {
      expect(journal.find(({ kind }) => kind === 'invoice.upoStored')?.data).toMatchObject({
        seal: 'verified',
      });
    }
    const { length } = (await world.call('journal.list', { search: 'pieczęci na UPO', limit: 10 })).filter(
      ({ kind }) => kind === 'upo.sealSeen',
    );
    expect(length).toBe(1);
  });

  it('breaks with any change of what it covers', async () => {
    const { xml } = await sealed();
    const { ports: it, told } = ports();
    const check = (text: string) => checkSeal(it, Buffer.from(text));
    expect(check(xml)).toBe('verified');
    expect(check(xml)).toBe('verified');
    expect(told).toEqual(['upo.sealSeen']);
    const changed = [
      xml.replace(/<NumerFaktury>[^<]*/, '<NumerFaktury>FV/666'),
      xml.replace(/<xades:SigningTime>\d/, '<xades:SigningTime>3'),
      xml.replace(
        /(<ds:SignatureValue>)(.)/,
        (_, tag: string, first: string) => tag + (first === 'A' ? 'B' : 'A'),
      ),
    ];
    for (const text of changed) {
      expect(text).not.toBe(xml);
      expect(() => check(text)).toThrow(expect.objectContaining({ code: 'ksef.upoMismatch' }) as Error);
    }
  });

  it.skipIf(sharedData === null)(
    `is missing in the Ministry’s samples, which are taken as unverified${needsSharedData}`,
    () => {
      const sample = readSharedText('samples', 'upo', 'upo-faktura-kontekst-id-nip.xml');
      expect(checkSeal(ports().ports, Buffer.from(sample))).toBe('unverified');
    },
  );
});
