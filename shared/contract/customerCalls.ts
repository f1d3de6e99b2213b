import { z } from 'zod';
import {
  Archive,
  BookFilter,
  BookSettings,
  Customer,
  CustomerData,
  EntryId,
  LookUp,
  Search,
} from './bookTypes.ts';
import { call, nothing, page } from './call.ts';

const { buyer, note, payment, currency, printLanguage } = CustomerData.shape;

/** Calls about customers. */
export const customerCalls = {
  'customer.search': call(
    'Customers in use whose name, number or address has words that begin so; the best match and the last used first.',
    Search,
    z.array(Customer),
  ),
  'customer.list': call(
    'Customers by name, or the best match first; those put away when asked for.',
    z.strictObject({ ...page, ...BookFilter }),
    z.object({ total: z.int(), items: z.array(Customer) }),
  ),
  'customer.get': call('One customer.', EntryId, Customer),
  'customer.save': call(
    'Adds a customer, or changes the one with the id; what is left out stays as it was.',
    z.strictObject({
      id: z.string().max(100).optional(),
      buyer,
      note: note.optional(),
      payment: payment.optional(),
      currency: currency.optional(),
      /** Null: the firm's. */
      printLanguage: printLanguage.nullable(),
      evenIfTwin: z.boolean().default(false),
    }),
    Customer,
  ),
  'customer.archive': call('Puts a customer away, or takes it back.', Archive, Customer),
  'customer.twins': call(
    'Groups of customers with the same number, or the same name and address.',
    nothing,
    z.array(z.array(Customer)),
  ),
  'customer.merge': call(
    'Makes one customer of two: what the kept one lacks is taken over, the other one goes.',
    z.strictObject({ keep: z.string().max(100), drop: z.string().max(100) }),
    Customer,
  ),
  'customer.keepApart': call(
    'Says that these are no twins, though they look so.',
    z.strictObject({ ids: z.array(z.string().max(100)).min(1).max(100) }),
    z.null(),
  ),
  'customer.lookUp': call(
    'Asks the Ministry’s list of VAT payers for a firm by its NIP; from the answers kept when it can’t be asked.',
    z.strictObject({ nip: z.string().max(30) }),
    LookUp,
  ),
  'customer.setLookUp': call(
    'Whether the Ministry’s list of VAT payers may be asked.',
    z.strictObject({ on: z.boolean() }),
    BookSettings,
  ),
};
