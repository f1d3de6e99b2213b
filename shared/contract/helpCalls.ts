import { z } from 'zod';
import { interfaceLanguages } from '../domain/interfaceLanguage.ts';
import { call } from './call.ts';
import { FileRef } from './types.ts';

/** Help that only the program can make; its pages are part of the window. */
export const helpCalls = {
  'help.outageSheet': call(
    'What to do in an outage on one page to hang beside the desk, with what this firm has left to do, as a PDF, in the language of the window.',
    z.object({ language: z.enum(interfaceLanguages) }),
    FileRef,
  ),
} as const;
