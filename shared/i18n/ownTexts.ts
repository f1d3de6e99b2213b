import { type ErrorCode, type ErrorDetails, errors } from '../errors/catalogue.ts';
import type { UserMessage } from './errorWords.ts';

/** Texts of a few codes that say more in one place than elsewhere. */
export type OwnTexts = { [C in ErrorCode]?: (details: ErrorDetails<C>) => UserMessage };

interface Problem {
  code: string;
  details: Record<string, unknown>;
}

/** The text that a failure has in this place; of another code, or with odd details, the one it has everywhere. */
export function describeOwn(
  texts: OwnTexts,
  describeElsewhere: (problem: Problem) => UserMessage,
  problem: Problem,
): UserMessage {
  const { code } = problem;
  if (!Object.hasOwn(texts, code)) return describeElsewhere(problem);
  const details = errors[code as ErrorCode].details.safeParse(problem.details);
  return details.success
    ? (texts[code as ErrorCode] as (details: unknown) => UserMessage)(details.data)
    : describeElsewhere(problem);
}
