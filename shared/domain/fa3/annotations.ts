import { z } from 'zod';
import { day, exactCode, token } from './fields.ts';

/** A new means of transport sold within the EU (art. 106e ust. 1 pkt 25): land, water or air, by what is told of it. */
export const NewTransport = z.strictObject({
  firstUsed: day('P_22A'),
  line: exactCode('P_NrWierszaNST', /^[1-9]\d{0,13}$/),
  make: token('P_22BMK', 256).optional(),
  model: token('P_22BMD', 256).optional(),
  colour: token('P_22BK', 256).optional(),
  registration: token('P_22BNR', 256).optional(),
  year: token('P_22BRP', 256).optional(),
  /** Land vehicle: its mileage, one of its numbers, its kind. */
  mileage: token('P_22B', 256).optional(),
  vin: token('P_22B1', 256).optional(),
  bodyNumber: token('P_22B2', 256).optional(),
  chassisNumber: token('P_22B3', 256).optional(),
  frameNumber: token('P_22B4', 256).optional(),
  vehicleKind: token('P_22BT', 256).optional(),
  /** Vessel: hours at work, hull number. */
  vesselHours: token('P_22C', 256).optional(),
  hullNumber: token('P_22C1', 256).optional(),
  /** Aircraft: hours at work, factory number. */
  aircraftHours: token('P_22D', 256).optional(),
  factoryNumber: token('P_22D1', 256).optional(),
});
export type NewTransport = z.infer<typeof NewTransport>;

/** `PMarzy`: travel services, used goods, works of art, collectors' items and antiques (art. 119 and 120). */
export const marginFields = {
  travel: 'P_PMarzy_2',
  usedGoods: 'P_PMarzy_3_1',
  art: 'P_PMarzy_3_2',
  collectibles: 'P_PMarzy_3_3',
} as const;
export const marginKinds = Object.keys(marginFields) as [keyof typeof marginFields];

/** Legal basis of an exemption (`P_19A`/`P_19B`/`P_19C`), needed when a line has the rate `zw`. */
export const ExemptionBasis = z.strictObject({
  kind: z.enum(['act', 'directive', 'other']),
  text: z.string(),
});
export type ExemptionBasis = z.infer<typeof ExemptionBasis>;

/** What the act wants said of an invoice (art. 106e ust. 1 pkt 16-24); what is absent is answered with no. */
export const Annotations = z.strictObject({
  cashMethod: z.literal(true).optional(),
  selfInvoicing: z.literal(true).optional(),
  triangular: z.literal(true).optional(),
  margin: z.enum(marginKinds).optional(),
  newTransports: z.array(NewTransport).max(10_000).optional(),
});
export type Annotations = z.infer<typeof Annotations>;
