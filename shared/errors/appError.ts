import { errors, type ErrorCode, type ErrorDetails, type ErrorKind } from './catalogue.ts';

/** The only exception that a handler may let out: a code of the catalogue with its details. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly details: ErrorDetails<C>;

  /** @param cause kept for the log only; it never crosses the contract. */
  constructor(code: C, details: ErrorDetails<C>, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  get kind(): ErrorKind {
    return errors[this.code].kind;
  }
}

/** Narrows an unknown exception to an `AppError`, of one code when `code` is given. */
export const isAppError = <C extends ErrorCode = ErrorCode>(error: unknown, code?: C): error is AppError<C> =>
  error instanceof AppError && (code === undefined || error.code === code);
