import { z } from 'zod';
import { CarrierAddress, BuyerId } from './party.ts';
import { code, country, currency, day, dayAndTime, flag, group, oneOf, quantity, token } from './fields.ts';

const place = (element: string) =>
  group(element, {
    country: country('KodKraju'),
    line1: token('AdresL1', 512),
    line2: token('AdresL2', 512).optional(),
    gln: code('GLN', /^[0-9A-Z]{1,13}$/).optional(),
  });

/** `RodzajTransportu`. */
const transportKinds = {
  ...{ sea: '1', rail: '2', road: '3', air: '4', post: '5', pipeline: '7', inlandWater: '8' },
} as const;
/** `OpisLadunku`. */
const cargoKinds = {
  ...{ can: '1', barrel: '2', cylinder: '3', carton: '4', canister: '5', cage: '6', container: '7' },
  ...{ basket: '8', punnet: '9', bulkPack: '10', parcel: '11', packet: '12', pallet: '13', bin: '14' },
  ...{ bulkSolid: '15', bulkLiquid: '16', box: '17', tin: '18', crate: '19', sack: '20' },
} as const;

export const Transport = z.strictObject({
  kind: oneOf('RodzajTransportu', transportKinds).optional(),
  otherKind: token('OpisInnegoTransportu', 50).optional(),
  carrier: z.strictObject({ id: BuyerId, name: z.string(), address: CarrierAddress }).optional(),
  orderNumber: token('NrZleceniaTransportu', 256).optional(),
  cargo: oneOf('OpisLadunku', cargoKinds).optional(),
  otherCargo: token('OpisInnegoLadunku', 50).optional(),
  packageUnit: token('JednostkaOpakowania', 256).optional(),
  startsAt: dayAndTime('DataGodzRozpTransportu').optional(),
  endsAt: dayAndTime('DataGodzZakTransportu').optional(),
  from: place('WysylkaZ').optional(),
  via: z.array(place('WysylkaPrzez')).max(20).optional(),
  to: place('WysylkaDo').optional(),
});
export type Transport = z.infer<typeof Transport>;

/** `WarunkiTransakcji`. */
export const Terms = z.strictObject({
  contracts: z
    .array(group('Umowy', { day: day('DataUmowy').optional(), number: token('NrUmowy', 256).optional() }))
    .max(100)
    .optional(),
  orders: z
    .array(
      group('Zamowienia', {
        day: day('DataZamowienia').optional(),
        number: token('NrZamowienia', 256).optional(),
      }),
    )
    .max(100)
    .optional(),
  batches: z.array(token('NrPartiiTowaru', 256)).max(1000).optional(),
  delivery: token('WarunkiDostawy', 256).optional(),
  contractRate: quantity('KursUmowny').optional(),
  contractCurrency: currency('WalutaUmowna').optional(),
  transports: z.array(Transport).max(20).optional(),
  /** An intermediary of art. 22 ust. 2d. */
  intermediary: flag('PodmiotPosredniczacy').optional(),
});
export type Terms = z.infer<typeof Terms>;
