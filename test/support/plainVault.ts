import type { OsVault } from '../../electron/core/ports.ts';

/** Stands in for the system's keychain where secrets are not what a test is about: opens at once. */
export const plainVault: OsVault = { encrypt: (plain) => plain, decrypt: (sealed) => sealed };
