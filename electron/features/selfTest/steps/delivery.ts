import type { JournalEntry } from '../../../../shared/contract/types.ts';
import { formatInstant } from '../../../../shared/i18n/format.ts';
import { describeEntry, journalKindName } from '../../../../shared/i18n/journal.ts';
import { cliText } from '../../../../shared/i18n/cli.ts';
import { checkAccepted, checkWaiting, issueOne, untilArchived } from '../issuing.ts';
import { expectSame, expectThat, madeBy, type Steps } from '../step.ts';
import type { World } from '../world.ts';

const count = 5;

/** A line of the journal as its screen shows it. */
const lineOf = (entry: JournalEntry): string =>
  `${formatInstant(entry.at)} ${journalKindName(entry.kind)}: ${describeEntry(entry)}`;

/** The article's chapter 4: what waits goes by itself once KSeF is back. */
export function deliverySteps(world: World): Steps {
  const { call, until, events, sandbox } = world;
  const issued = madeBy<string[]>('delivery.issued');
  const back = madeBy<number>('delivery.back');
  /** Of sending, since KSeF is back: as the window shows it. */
  const progress = () =>
    events
      .slice(back.get())
      .flatMap((it) => (it.event === 'queue.progress' && it.data.phase === 'sending' ? [it.data] : []));
  return [
    [
      'delivery.issued',
      async (note) => {
        await sandbox.setDown(true);
        await call('mode.auto');
        await until('mode', async () => (await call('mode.status')).mode === 'offline24');
        const ids: string[] = [];
        for (let line = 1; line <= count; line += 1) {
          const invoice = await issueOne(world, line);
          ids.push(invoice.id);
          if (line === count) await checkWaiting(world, invoice, 'offline24', note);
        }
        expectSame('queue', count, (await call('queue.status')).waiting);
        issued.set(ids);
      },
    ],
    [
      'delivery.back',
      async (note) => {
        const waiting = issued.get().length;
        back.set(events.length);
        // From here on no call asks for anything to be sent.
        const tookMs = await world.timed(async () => {
          await sandbox.setDown(false);
          const seen = () =>
            events
              .slice(back.get())
              .some(({ event, data }) => event === 'mode.changed' && data.mode === 'online');
          await until('mode', () => Promise.resolve(seen()));
        });
        note('mode', 'online');
        note('queued', waiting);
        note('tookMs', tookMs);
      },
    ],
    [
      'delivery.automatic',
      async (note) => {
        back.get();
        await until('progress', () => Promise.resolve(progress().length > 0));
        const first = progress()[0];
        if (!first) return;
        note('progress', cliText.sending(first));
        expectSame('progress', count, first.total);
      },
    ],
    [
      'delivery.accepted',
      async (note) => {
        const ids = issued.get();
        const tookMs = await world.timed(() => untilArchived(world, ids));
        let upos = 0;
        for (const id of ids) {
          await checkAccepted(world, id, (name, value) => {
            if (name === 'ksefNumber' || (name === 'state' && id === ids[0])) note(name, value);
            if (name === 'upoBytes') upos += 1;
          });
        }
        expectSame('queue', 0, (await call('queue.status')).waiting);
        const inKsef = sandbox.records.invoices();
        expectSame('copies', inKsef.length, new Set(inKsef.map(({ ksefNumber }) => ksefNumber)).size);
        // Told to KSeF as well: a send without the mark counts as one of the online mode (ksef-protocol.md 11.1).
        expectThat(
          'mode',
          inKsef.slice(-count).every(({ offlineMode }) => offlineMode),
        );
        note('invoices', ids.length);
        note('upos', upos);
        const last = progress().at(-1);
        if (last) note('progress', cliText.sending(last));
        note('tookMs', tookMs);
      },
    ],
    [
      'delivery.journal',
      async (note) => {
        let lines = 0;
        for (const id of issued.get()) {
          const entries = await call('journal.list', { invoiceId: id });
          const kinds = entries.map(({ kind }) => kind);
          for (const kind of ['invoice.issued', 'invoice.sent', 'invoice.accepted', 'invoice.upoStored']) {
            expectThat('journal', kinds.includes(kind));
          }
          lines += entries.length;
          const accepted = entries.find(({ kind }) => kind === 'invoice.accepted');
          if (accepted) note('journalLine', lineOf(accepted));
        }
        expectSame('journal', 'null', String((await call('journal.check')).brokenAt));
        note('journalLines', lines);
      },
    ],
  ];
}
