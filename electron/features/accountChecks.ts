import { z } from 'zod';
import type { AccountCheck } from '../../shared/contract/accountTypes.ts';
import { nipProblems } from '../../shared/domain/fieldProblems.ts';
import { polishAccount } from '../../shared/domain/iban.ts';
import { normaliseNip } from '../../shared/domain/nip.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Clock, WhiteList } from '../core/ports.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { SettingStore } from '../db/settingStore.ts';
import { askWhiteList, unreachable } from './whiteListApi.ts';

interface CheckPorts {
  clock: Clock;
  db: Db;
  settings: SettingStore;
  journal: JournalStore;
  whiteList: WhiteList;
  /** The program is closing. */
  signal: AbortSignal;
}

/** Older ones are in the journal. */
const mostKept = 100;

const Answer = z.object({
  result: z.object({
    accountAssigned: z.enum(['TAK', 'NIE']),
    requestId: z.string().min(1).max(100),
    requestDateTime: z.string().min(1).max(50),
  }),
});

/** Whether a firm has reported an account: the list compares it itself, so that virtual accounts are found too. */
export function createAccountChecks({ clock, db, settings, journal, whiteList, signal }: CheckPorts) {
  const kept = () => settings.get('accountChecks') ?? [];
  return {
    kept,
    /** @throws AppError `lookUp.*`, `draft.missing`, `draft.badNip`, `draft.badAccount` */
    check: async (typedNip: string, typedAccount: string): Promise<AccountCheck> => {
      if (settings.get('lookUp') !== true) throw new AppError('lookUp.off', {});
      const nip = normaliseNip(typedNip);
      const [problem] = nipProblems('nip', nip);
      if (problem) throw new AppError(problem.code, problem.details);
      // The list knows Polish accounts only.
      const account = polishAccount(typedAccount);
      if (account === null) throw new AppError('draft.badAccount', { path: 'account' });
      const at = clock.now();
      const day = warsawDay(at);
      const path = `/api/check/nip/${nip}/bank-account/${account}?date=${day}`;
      const answer = Answer.safeParse(await askWhiteList(whiteList, path, signal));
      if (!answer.success) throw unreachable('unknown answer', answer.error);
      const { accountAssigned, requestId, requestDateTime: requestedAt } = answer.data.result;
      const check = { nip, account, isAssigned: accountAssigned === 'TAK', day, requestId, requestedAt, at };
      db.transaction(() => {
        const others = kept().filter((it) => it.nip !== nip || it.account !== account);
        settings.set('accountChecks', [check, ...others].slice(0, mostKept));
        const { at: _, ...told } = check;
        journal.add('account.checked', told);
      });
      return check;
    },
  };
}
