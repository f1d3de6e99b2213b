import type { EvidenceName } from '../../../shared/domain/selfTest/evidence.ts';
import { pointNumber, type PointId } from '../../../shared/domain/selfTest/points.ts';
import type { SelfTestSubject } from '../../../shared/domain/selfTest/subjects.ts';
import { AppError, isAppError } from '../../../shared/errors/appError.ts';
import type { ErrorCode } from '../../../shared/errors/catalogue.ts';

/** Writes down what was seen. */
export type Note = (name: EvidenceName, value: string | number) => void;

/**
 * Tries one point: returns when it holds.
 * @throws AppError why it does not hold; `selfTest.notHere` when it can't be tried here
 */
export type Step = (note: Note) => Promise<void>;

/** Points in the order in which they are tried: one builds on what those before it did. */
export type Steps = readonly (readonly [PointId, Step])[];

/** @throws AppError `selfTest.unexpected` unless what was found is what it should be */
export function expectSame(
  what: SelfTestSubject,
  expected: string | number,
  found: string | number | undefined | null,
): void {
  if (found === expected) return;
  throw new AppError('selfTest.unexpected', {
    what,
    expected: String(expected),
    found: String(found ?? ''),
  });
}

/** @throws AppError `selfTest.absent` unless it holds */
export function expectThat(what: SelfTestSubject, holds: boolean): void {
  if (!holds) throw new AppError('selfTest.absent', { what });
}

/** The refusal that some work must end with. @throws AppError `selfTest.absent` when it is not refused */
export async function refusalOf(work: () => Promise<unknown>, code: ErrorCode): Promise<AppError> {
  try {
    await work();
  } catch (error) {
    if (isAppError(error, code)) return error;
    throw error;
  }
  throw new AppError('selfTest.absent', { what: 'refusal' });
}

/** Something that one point makes and later ones need. */
export function madeBy<T>(point: PointId) {
  let made: { value: T } | null = null;
  return {
    set: (value: T): T => {
      made = { value };
      return value;
    },
    /** @throws AppError `selfTest.dependsOn` when that point has not made it */
    get: (): T => {
      if (!made) throw new AppError('selfTest.dependsOn', { number: pointNumber[point] });
      return made.value;
    },
  };
}
