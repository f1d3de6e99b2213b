import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { RecoveryResult } from '../../shared/domain/alerts.ts';
import type { InterfaceLanguage } from '../../shared/domain/interfaceLanguage.ts';
import { errors, type ErrorCode } from '../../shared/errors/catalogue.ts';
import { recoveryText } from '../../shared/i18n/backup.ts';
import { recoveryText as recoveryInEnglish } from '../../shared/i18n/english/backup.ts';
import { describeError as describeInEnglish } from '../../shared/i18n/english/errors.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { sampleOf, sayings } from '../support/saidWords.ts';

const folders: Record<InterfaceLanguage, string> = {
  pl: join(import.meta.dirname, '../../shared/i18n'),
  en: join(import.meta.dirname, '../../shared/i18n/english'),
};
/** One of each, as KSeF answers about a firm that was restored; once before it has answered. */
const recoveries: RecoveryResult[] = [1, null].map((finishedAt) => ({
  ...{ finishedAt, recovered: 1, adopted: 1, taken: 1, unread: 1, problem: null },
}));

/** Everything that the window says in a language: words of screens, and texts of errors with samples in them. */
export async function interfaceWords(language: InterfaceLanguage): Promise<string> {
  const folder = folders[language];
  const modules = await Promise.all(
    globSync('{*,ui/*}.ts', { cwd: folder }).map((file) => import(join(folder, file)) as Promise<object>),
  );
  const describe = language === 'pl' ? describeError : describeInEnglish;
  const recovery = language === 'pl' ? recoveryText : recoveryInEnglish;
  return [
    ...modules.flatMap((it) => [...sayings(it, it, '')].map(({ polish }) => polish)),
    ...(Object.keys(errors) as ErrorCode[]).flatMap((code) => {
      const details = sampleOf(errors[code].details) as Record<string, unknown>;
      const { title, body, action = '' } = describe({ code, details });
      return [title, body, action];
    }),
    ...recoveries.map(recovery),
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ');
}
