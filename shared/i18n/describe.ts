import { errors, type ErrorCode, type ErrorDetails } from '../errors/catalogue.ts';
import type { UserMessage } from './errorWords.ts';

/** A text for every code of the catalogue; a code without a text does not compile. */
export type ErrorTexts = { [C in ErrorCode]: (details: ErrorDetails<C>) => UserMessage };

const isKnown = (code: string): code is ErrorCode => Object.hasOwn(errors, code);

/** The text of a failure that crossed the contract; an unknown code or odd details get the `plain` one. */
export function describeIn(
  texts: ErrorTexts,
  plain: (code: string) => UserMessage,
  { code, details }: { code: string; details: Record<string, unknown> },
): UserMessage {
  if (!isKnown(code)) return plain(code);
  const checked = errors[code].details.safeParse(details);
  if (!checked.success) return plain(code);
  const text = texts[code] as (details: unknown) => UserMessage; // checked against the same code's schema
  return text(checked.data);
}
