import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { AppError } from '../../shared/errors/appError.ts';
import { describeError } from '../../shared/i18n/errors.ts';

/**
 * Puts what Electron itself keeps into the data folder: the lock of the only instance and the keychain's key belong to
 * it, so that two companies can be open at once. Before anything else, and so before any other way of telling why
 * the program can't start: without this, Electron would show a trace of its own.
 */
export function useProfileIn(dataDir: string, exit: (code: number) => void = process.exit): string {
  const profile = join(dataDir, 'electron');
  try {
    mkdirSync(profile, { recursive: true });
    app.setPath('userData', profile);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const { title, body } = describeError(new AppError('data.unusable', { folder: dataDir, problem }, error));
    dialog.showErrorBox(title, body);
    exit(1);
  }
  return profile;
}
