import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { lendKeystore } from '../../electron/features/selfTest/lentKeystore.ts';
import { createKeystore } from '../../electron/keystore/createKeystore.ts';
import { createMemorySafeStore } from '../support/memorySafeStore.ts';
import { plainVault } from '../support/plainVault.ts';
import { codeOf } from '../support/uploads.ts';

describe('a safe on loan', () => {
  const own = createKeystore({ store: createMemorySafeStore(), osVault: plainVault, clock: systemClock });
  own.putSecret('ksefToken', 'tajny');
  const lent = lendKeystore(own);

  it('logs in with what is in it', () => {
    expect(lent.secret('ksefToken')).toBe('tajny');
    expect(lent.isOpen()).toBe(true);
  });

  it('can be neither filled, emptied nor carried away', () => {
    const files = { files: [], password: '', slot: 'offline', companyNip: '1111111111' } as const;
    const attempts = [
      () => lent.putSecret('ksefToken', 'inny'),
      () => lent.importFiles({ ...files, files: [] }),
      () => lent.exportFile('offline', '', 'hasło-pliku'),
      () => lent.order.drop(),
    ];
    expect(attempts.map(codeOf)).toEqual(attempts.map(() => 'selfTest.notHere'));
    lent.lock();
    expect(own.isOpen()).toBe(true);
    expect(own.secret('ksefToken')).toBe('tajny');
    expect(lent.order.exists()).toBe(false);
  });
});
