import type { Announcement } from './deadline.ts';
import type { Mode } from './mode.ts';

export interface SituationInput {
  /** Does KSeF's API itself answer. */
  ksef: 'up' | 'down' | 'unknown';
  /** Newest version of each announced event that the user has not set aside. */
  announcements: readonly (Announcement & { confirmedByUser: boolean })[];
  now: number;
}

/** What the program has to ask before it may act. */
export interface Question {
  /** Announced, but the API answers; or a total failure, which lifts the duty to deliver. */
  kind: 'contradiction' | 'totalFailure';
  announcement: Announcement;
}

export interface Situation {
  mode: Mode;
  cause:
    | 'start'
    | 'ksefReachable'
    | 'ksefUnreachable'
    | 'maintenanceAnnounced'
    | 'failureAnnounced'
    | 'totalFailureConfirmed';
  /** The announcement that the mode rests on. */
  basis: Announcement | null;
  question: Question | null;
}

const announcedMode = {
  maintenance: { mode: 'offline-niedostepnosc', cause: 'maintenanceAnnounced' },
  failure: { mode: 'offline-awaria', cause: 'failureAnnounced' },
  totalFailure: { mode: 'awaria-calkowita', cause: 'totalFailureConfirmed' },
} as const satisfies Record<Announcement['category'], Pick<Situation, 'mode' | 'cause'>>;

const gravity = { maintenance: 0, failure: 1, totalFailure: 2 } as const;

/** The gravest of the events in force at an instant; of equals the one that began first. */
export function inForce<A extends Announcement>(announcements: readonly A[], now: number): A | null {
  const running = announcements.filter(({ start, end }) => start <= now && (end === null || now < end));
  const [gravest] = running.toSorted(
    (a, b) => gravity[b.category] - gravity[a.category] || a.start - b.start || (a.id < b.id ? -1 : 1),
  );
  return gravest ?? null;
}

/**
 * How to issue by itself (offline-rules.md 1): no source is believed alone. A failure that is announced while the API
 * answers is a question, not a mode, and so is every total failure; an announcement gives its mode only when KSeF does
 * not answer either, or when the user has said that it is true. With its end the mode ends too.
 */
export function situation({ ksef, announcements, now }: SituationInput): Situation {
  const announced = inForce(announcements, now);
  const confirmed = inForce(
    announcements.filter(({ confirmedByUser }) => confirmedByUser),
    now,
  );
  if (confirmed) {
    const graver = announced?.category === 'totalFailure' && confirmed.category !== 'totalFailure';
    const question: Question | null = graver ? { kind: 'totalFailure', announcement: announced } : null;
    return { ...announcedMode[confirmed.category], basis: confirmed, question };
  }
  if (ksef !== 'down') {
    const cause = ksef === 'up' ? 'ksefReachable' : 'start';
    const question: Question | null =
      ksef === 'up' && announced ? { kind: 'contradiction', announcement: announced } : null;
    return { mode: 'online', cause, basis: null, question };
  }
  switch (announced?.category) {
    case 'maintenance':
    case 'failure':
      return { ...announcedMode[announced.category], basis: announced, question: null };
    case 'totalFailure':
      return {
        ...{ mode: 'offline24', cause: 'ksefUnreachable', basis: null },
        question: { kind: 'totalFailure', announcement: announced },
      };
    case undefined:
      return { mode: 'offline24', cause: 'ksefUnreachable', basis: null, question: null };
  }
}

/** Where an announcement is from, and what was said to it. */
export interface Believed {
  source: 'user' | 'latarnia';
  category: Announcement['category'];
  end: number | null;
  /** Confirmed by the user, or by a KSeF that did not answer while it lasted. */
  word: 'confirmed' | 'dismissed' | null;
}

/**
 * Whether an announcement moves deadlines. Latarnia's word alone is not enough while a failure goes on: its TEST
 * address has shown a frozen one for months. A failure that is over was real, and a total failure, which lifts the
 * duty to deliver, counts only when the user has confirmed it.
 */
export function movesDeadlines({ source, category, end, word }: Believed, now: number): boolean {
  if (source === 'user' || word === 'confirmed') return true;
  if (word === 'dismissed' || category === 'totalFailure') return false;
  return category === 'maintenance' || (end !== null && end <= now);
}
