import { ksefReasons, sessionStatus } from '../../../shared/i18n/ksefStatus.ts';
import type { Counts, SessionRow, SessionStore } from './sessionStore.ts';

/** How the list of sessions groups the codes. */
export type SessionGroup = 'InProgress' | 'Succeeded' | 'Failed' | 'Cancelled';

export interface SessionState {
  code: number;
  detail: string | null;
  counts: Counts;
}

/** Codes of a session (ksef-protocol.md 6.4), read off what is in the store at an instant. */
export function sessionStateAt(store: SessionStore, session: SessionRow, at: number): SessionState {
  const counts = store.counts(session.reference, at);
  const state = (code: number, detail: string | null = null): SessionState => ({ code, detail, counts });
  if (session.failure !== null && (session.ready_at === null || at >= session.ready_at)) {
    return state(session.failure, session.failure_detail);
  }
  const isClosed = session.closed_at !== null;
  if (!isClosed && at < session.valid_until) return state(100);
  if (session.kind === 'Batch') {
    if (!isClosed) return state(440, ksefReasons.uploadTimeOver);
    if (session.ready_at === null || at < session.ready_at || counts.ready < counts.all) return state(150);
  } else {
    if (counts.all === 0) return state(440, ksefReasons.nothingSent);
    if (counts.ready < counts.all || (session.ready_at !== null && at < session.ready_at)) return state(170);
  }
  return counts.accepted === 0 ? state(445) : state(200);
}

export function groupOf(code: number): SessionGroup {
  if (code === 200) return 'Succeeded';
  if (code === 440) return 'Cancelled';
  return code < 200 ? 'InProgress' : 'Failed';
}

export const statusView = ({ code, detail }: SessionState, { kind }: SessionRow) => ({
  ...{ code, description: sessionStatus[kind][code] ?? sessionStatus[kind][500]! },
  ...(detail !== null && { details: [detail] }),
});
