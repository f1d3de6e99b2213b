import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { isAccepted, isWaiting } from '../../../shared/domain/lifecycle.ts';
import type { Mode } from '../../../shared/domain/mode.ts';
import { stateName } from '../../../shared/i18n/modes.ts';
import { articleAccepted, selfTestDraft } from '../../../shared/i18n/selfTest.ts';
import type { Handles } from './handles.ts';
import { expectSame, expectThat, type Note } from './step.ts';

/** Issues a test invoice. @throws AppError whatever issuing refuses it with */
export const issueOne = ({ call }: Pick<Handles, 'call'>, line = 1): Promise<InvoiceDetails> =>
  call('invoice.issue', selfTestDraft(line));

/** What every offline invoice must be right after it was issued: stamped, known by our own ID, and waiting. */
export async function checkWaiting(
  { call }: Pick<Handles, 'call'>,
  issued: InvoiceDetails,
  mode: Mode,
  note: Note,
): Promise<void> {
  const { id, number, ksefNumber, state } = await call('invoice.get', { id: issued.id });
  expectSame('mode', mode, issued.mode);
  // In every offline mode: KOD II stands on the certificate of type 2.
  expectThat('certificate', issued.certificateSerial !== null);
  expectThat('internalId', id !== '' && ksefNumber === null);
  expectThat('state', isWaiting(state));
  const waiting = await call('queue.list');
  expectThat(
    'queue',
    waiting.some((it) => it.id === id),
  );
  note('mode', issued.mode);
  note('number', number);
  note('internalId', id);
  note('state', state);
  note('queued', waiting.length);
}

/** @throws AppError `selfTest.unexpected` unless the deadline is the end of this Warsaw day */
export function checkDeadline({ deadline }: Pick<InvoiceDetails, 'deadline'>, day: string, note: Note): void {
  expectSame('deadline', day, deadline.kind === 'day' ? deadline.day : deadline.kind);
  note('deadline', day);
}

/** Waits until KSeF has accepted all of them and their UPO is here. @throws AppError `selfTest.tooLong` */
export const untilArchived = ({ call, until }: Handles, ids: readonly string[], patienceMs?: number) =>
  until(
    'state',
    async () => {
      const all = await Promise.all(ids.map((id) => call('invoice.get', { id })));
      const refused = all.find(({ state }) => state === 'rejected');
      if (refused) expectSame('state', 'accepted', refused.state);
      return all.every(({ state }) => state === 'archived');
    },
    patienceMs,
  );

/** What an accepted invoice must have. */
export async function checkAccepted({ call, bytesOf }: Handles, id: string, note: Note): Promise<void> {
  const { ksefNumber, state } = await call('invoice.get', { id });
  expectThat('state', isAccepted(state));
  expectSame('state', articleAccepted, stateName[state]);
  expectThat('ksefNumber', ksefNumber !== null);
  const upo = await bytesOf(id, 'upo');
  expectThat('upo', upo.length > 0 && Buffer.from(upo).includes(ksefNumber ?? ' '));
  note('state', state);
  note('ksefNumber', ksefNumber ?? '');
  note('upoBytes', upo.length);
}
