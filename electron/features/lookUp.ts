import { z } from 'zod';
import type { LookUp } from '../../shared/contract/bookTypes.ts';
import { buyerOfWhiteList } from '../../shared/domain/book/whiteList.ts';
import { nipProblems } from '../../shared/domain/fieldProblems.ts';
import { normaliseNip } from '../../shared/domain/nip.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { Clock, WhiteList } from '../core/ports.ts';
import type { SettingStore } from '../db/settingStore.ts';
import type { WhiteListAnswer, WhiteListStore } from '../db/whiteListStore.ts';
import { askWhiteList, unreachable } from './whiteListApi.ts';

interface LookUpPorts {
  clock: Clock;
  settings: SettingStore;
  store: WhiteListStore;
  whiteList: WhiteList;
  /** The program is closing. */
  signal: AbortSignal;
}

const Subject = z.object({
  nip: z.string().max(20).nullish(),
  name: z.string().max(2000),
  statusVat: z.string().max(100).nullish(),
  workingAddress: z.string().max(1000).nullish(),
  residenceAddress: z.string().max(1000).nullish(),
  accountNumbers: z.array(z.string().max(40)).nullish(),
});
const Answer = z.object({ result: z.object({ subject: Subject.nullish() }) });
/** Asks the list for one NIP: nothing else leaves the computer. @throws AppError as `askWhiteList` */
async function ask(
  whiteList: WhiteList,
  nip: string,
  day: string,
  signal: AbortSignal,
): Promise<WhiteListAnswer> {
  const body = await askWhiteList(whiteList, `/api/search/nip/${nip}?date=${day}`, signal);
  const nothing: WhiteListAnswer = { found: null, vatStatus: null, accounts: [] };
  if (body === null) return nothing;
  const answer = Answer.safeParse(body);
  if (!answer.success) throw unreachable('unknown answer', answer.error);
  const { subject } = answer.data.result;
  if (!subject) return nothing;
  return {
    found: buyerOfWhiteList({ ...subject, nip }),
    vatStatus: subject.statusVat ?? null,
    accounts: subject.accountNumbers ?? [],
  };
}

/** Firms by their NIP, where the user has allowed to ask; the answers of before when the list can't be reached. */
export function createLookUp({ clock, settings, store, whiteList, signal }: LookUpPorts) {
  return {
    /** @throws AppError `lookUp.*`, `draft.missing`, `draft.badNip` */
    lookUp: async (typed: string, isAllowed = settings.get('lookUp') ?? false): Promise<LookUp> => {
      if (!isAllowed) throw new AppError('lookUp.off', {});
      const nip = normaliseNip(typed);
      const [problem] = nipProblems('buyer.id.nip', nip);
      if (problem) throw new AppError(problem.code, problem.details);
      const today = warsawDay(clock.now());
      const known = store.get(nip);
      // The list changes once a day, and counts how often it is asked.
      if (known?.askedOn === today) return { ...known, fromCache: true };
      try {
        const answer = await ask(whiteList, nip, today, signal);
        store.put(nip, today, answer);
        return { ...answer, askedOn: today, fromCache: false };
      } catch (error) {
        if (known && !isAppError(error, 'lookUp.refused')) return { ...known, fromCache: true };
        throw error;
      }
    },
  };
}
