import type { ErrorCode, ErrorDetails } from '../errors/catalogue.ts';
import { plural } from './format.ts';

/** What a person reads about a failure: what happened, what it means for the invoice, what to do. */
export interface UserMessage {
  title: string;
  body: string;
  /** The word on the button that leads to the place that solves it. */
  action?: string;
}

/** Texts of the codes that begin so; a code without a text does not compile. */
export type TextsOf<Prefix extends string> = {
  [C in Extract<ErrorCode, `${Prefix}.${string}`>]: (details: ErrorDetails<C>) => UserMessage;
};

export const draftUntouched = 'Faktura jeszcze nie powstała i żaden numer nie został zużyty.';
export const importAction = 'Wczytaj certyfikat';
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const characters = (count: number): string => `${count} ${plural(count, 'znak', 'znaki', 'znaków')}`;
