import { AppError } from '../../shared/errors/appError.ts';

/** What the disk or the database itself refuses, as an error that says what to do; null for anything else. */
export function dataProblem(error: unknown): AppError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code.startsWith('SQLITE_IOERR')) {
    return new AppError('data.full', { problem: code }, error);
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppError('data.busy', {}, error);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new AppError('data.damaged', {}, error);
  return null;
}
