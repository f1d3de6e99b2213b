import { counted } from './counted.ts';

export { capitalised } from '../errorWords.ts';
export type { TextsOf, UserMessage } from '../errorWords.ts';

export const draftUntouched = 'The invoice has not been made yet, and no number has been used.';
export const importAction = 'Load a certificate';
export const characters = (count: number): string => counted(count, 'character');
