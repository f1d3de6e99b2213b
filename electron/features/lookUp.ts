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

interface LookUpPorts {
  clock: Clock;
  settings: SettingStore;
  store: WhiteListStore;
  whiteList: WhiteList;
  /** The program is closing. */
  signal: AbortSignal;
}

const usualTimeoutMs = 4_000;
/** The longest answers list some thousand accounts. */
const maxBytes = 2_000_000;

const Subject = z.object({
  nip: z.string().max(20).nullish(),
  name: z.string().max(2000),
  statusVat: z.string().max(100).nullish(),
  workingAddress: z.string().max(1000).nullish(),
  residenceAddress: z.string().max(1000).nullish(),
  accountNumbers: z.array(z.string().max(40)).nullish(),
});
const Answer = z.object({ result: z.object({ subject: Subject.nullish() }) });
const Refusal = z.object({ code: z.string().max(50), message: z.string().max(1000) });

const unreachable = (problem: string, cause?: unknown): AppError =>
  new AppError('lookUp.unreachable', { problem }, cause);

async function bodyOf(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > maxBytes) throw unreachable('too long');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch (error) {
    throw unreachable(`HTTP ${response.status}`, error);
  }
}

/**
 * Asks the Ministry's list of VAT payers (API Rejestr WL 1.6) for one NIP: nothing else leaves the computer.
 * @throws AppError `lookUp.unreachable`, `lookUp.tooMany`, `lookUp.refused`
 */
async function ask(
  { url, timeoutMs = usualTimeoutMs }: WhiteList,
  nip: string,
  day: string,
  signal: AbortSignal,
): Promise<WhiteListAnswer> {
  const nothing: WhiteListAnswer = { found: null, vatStatus: null, accounts: [] };
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`${url}/api/search/nip/${nip}?date=${day}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      redirect: 'error',
      headers: { Accept: 'application/json' },
    });
    if (response.status === 429) throw new AppError('lookUp.tooMany', {});
    if (response.status === 404) return nothing;
    body = await bodyOf(response);
  } catch (error) {
    throw isAppError(error) ? error : unreachable((error as Error).name, error);
  }
  if (!response.ok) {
    const { data } = Refusal.safeParse(body);
    throw data ? new AppError('lookUp.refused', data) : unreachable(`HTTP ${response.status}`);
  }
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
