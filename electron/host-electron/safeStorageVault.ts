import { safeStorage } from 'electron';
import type { OsVault } from '../core/ports.ts';

/**
 * The system's keychain, or null where there is none worth the name: on Linux Electron's `basic_text` backend
 * encrypts with a password that stands in its source. The core then asks for a passphrase.
 */
export function createVault(): OsVault | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null;
  return {
    encrypt: (plain) => safeStorage.encryptString(Buffer.from(plain).toString('base64')),
    decrypt: (sealed) => Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64'),
  };
}
