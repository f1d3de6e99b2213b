/** What may stand and wait for a person beside the warnings (alerts.ts). */
export interface TodoFacts {
  /** Invoices that KSeF refused. */
  rejected: number;
  /** The firm could not issue offline now: the catalogue code says why. */
  keystoreProblem: string | null;
  /** Corrections without their original's KSeF number; `ready` of them wait for the user only. */
  corrections: { waiting: number; ready: number };
  recurring: readonly { count: number; hasFailed: boolean }[];
  isPaused: boolean;
  /** Kinds of warnings that are told already: nothing is said twice. */
  told: ReadonlySet<string>;
}

export type Todo =
  | { kind: 'rejected'; count: number }
  | { kind: 'keystore'; code: string }
  | { kind: 'paused' }
  | { kind: 'corrections'; waiting: number; ready: number }
  | { kind: 'recurring'; count: number; failed: number };

/** Everything else that needs a person, gravest first; what is only put off or seen is still here. */
export function todo(facts: TodoFacts): Todo[] {
  const { rejected, keystoreProblem, corrections, recurring, isPaused, told } = facts;
  const sum = (some: TodoFacts['recurring']) => some.reduce((all, { count }) => all + count, 0);
  const found: Todo[] = [];
  if (rejected > 0) found.push({ kind: 'rejected', count: rejected });
  if (keystoreProblem !== null) found.push({ kind: 'keystore', code: keystoreProblem });
  if (isPaused) found.push({ kind: 'paused' });
  if (corrections.waiting > 0) found.push({ kind: 'corrections', ...corrections });
  const count = sum(recurring);
  if (count > 0 && !told.has('recurring'))
    found.push({ kind: 'recurring', count, failed: sum(recurring.filter(({ hasFailed }) => hasFailed)) });
  return found;
}
