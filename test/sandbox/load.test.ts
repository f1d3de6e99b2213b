import { describe, expect, it } from 'vitest';
import { isKsefNumber } from '../../shared/domain/ksefNumber.ts';
import {
  confirmedNumbers,
  manyInvoices,
  packed,
  sendBatch,
  sendOneByOne,
  startForLoad,
} from '../support/load.ts';

describe('as many invoices as a session may have', { timeout: 120_000 }, () => {
  it('10 000 in one batch are accepted, numbered and confirmed', async () => {
    const { sandbox, client } = await startForLoad();
    const session = await sendBatch(client, await packed(manyInvoices(10_000), 'TarGz'), 'TarGz');
    const numbers = await confirmedNumbers(client, session);
    expect(new Set(numbers).size).toBe(10_000);
    expect(numbers.every(isKsefNumber)).toBe(true);
    await sandbox.close();
  });

  it('1 000 one by one are accepted, numbered and confirmed', async () => {
    const { sandbox, client } = await startForLoad();
    const numbers = await confirmedNumbers(client, await sendOneByOne(client, manyInvoices(1000)));
    expect(new Set(numbers).size).toBe(1000);
    expect(sandbox.records.invoices()).toHaveLength(1000);
    await sandbox.close();
  });
});
