import { formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { moment, quantity } from '../layout/amounts.ts';
import type { Section } from '../layout/flow.ts';
import { formatted, joined, labelled } from '../layout/joined.ts';
import { paragraphs } from '../layout/stack.ts';
import type { Paper } from '../paper.ts';
import type { Transport } from '../read/readConditions.ts';
import type { Vehicle } from '../read/readVehicles.ts';
import { addressLine, partyLine } from './parties.ts';

/** `WarunkiTransakcji`: delivery, rate, batches, and each transport. */
export function conditionSections({ invoice, words }: Paper): Section[] {
  const { conditions } = invoice;
  if (conditions === null) return [];
  const lines = [
    labelled(words.delivery, conditions.delivery),
    labelled(words.agreedRate, formatted(conditions.agreedRate, quantity)),
    labelled(words.agreedCurrency, conditions.agreedCurrency),
    conditions.hasIntermediary ? words.intermediary : null,
    conditions.batches.length === 0 ? null : `${words.batches}: ${conditions.batches.join(', ')}`,
  ];
  return [
    paragraphs(
      words.conditions,
      lines.filter((line) => line !== null),
    ),
    ...conditions.transports.map((one) => paragraphs(words.transport, transportLines(one, words))),
  ];
}

const transportLines = (one: Transport, words: PrintWords): string[] =>
  [
    joined([
      formatted(one.kind, words.transportName) ?? one.otherKind,
      labelled(words.transportOrder, one.orderNumber),
      labelled(words.cargo, formatted(one.cargo, words.cargoName) ?? one.otherCargo),
      labelled(words.packageUnit, one.packageUnit),
    ]),
    one.carrier === null ? '' : `${words.carrier}: ${partyLine(one.carrier, words)}`,
    joined([
      labelled(words.transportStart, formatted(one.startsAt, moment)),
      labelled(words.transportEnd, formatted(one.endsAt, moment)),
    ]),
    one.from === null ? '' : `${words.shippedFrom}: ${addressLine(one.from, words)}`,
    ...one.via.map((address) => `${words.shippedVia}: ${addressLine(address, words)}`),
    one.to === null ? '' : `${words.shippedTo}: ${addressLine(one.to, words)}`,
  ].filter((line) => line !== '');

/** `NowySrodekTransportu`, one paragraph each. */
export const vehicles = ({ invoice, words }: Paper): Section =>
  paragraphs(
    words.vehicles,
    invoice.vehicles.map((one) => vehicleLine(one, words)),
  );

const vehicleLine = ({ lineNumber, firstUsed, details }: Vehicle, words: PrintWords): string =>
  joined([
    formatted(lineNumber, (number) => `${words.ordinal} ${number}`),
    ...details.map(({ field, value }) => `${words.vehicle[field]}: ${value}`),
    formatted(formatted(firstUsed, formatDay), words.vehicleFirstUsed),
  ]);
