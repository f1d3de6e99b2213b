import type { accountCalls } from '../../shared/contract/accountCalls.ts';
import type { bookCalls } from '../../shared/contract/bookCalls.ts';
import type { customerCalls } from '../../shared/contract/customerCalls.ts';
import type { goodCalls } from '../../shared/contract/goodCalls.ts';
import type { BookParts } from './bookParts.ts';
import type { Handlers } from './router.ts';

type BookMethod =
  keyof typeof accountCalls | keyof typeof customerCalls | keyof typeof goodCalls | keyof typeof bookCalls;

/** Calls about customers and goods. */
export const bookHandlers = ({
  customers,
  goods,
  choices,
  files,
  lookUp,
  accounts,
}: BookParts): Pick<Handlers, BookMethod> => ({
  'account.check': ({ nip, account }) => accounts.check(nip, account),
  'account.checks': () => accounts.kept(),
  'customer.search': (input) => customers.search(input),
  'customer.list': (input) => customers.list(input),
  'customer.get': ({ id }) => customers.get(id),
  'customer.save': (input) => customers.save(input),
  'customer.archive': ({ id, archived }) => customers.archive(id, archived),
  'customer.twins': () => customers.twins(),
  'customer.merge': ({ keep, drop }) => customers.merge(keep, drop),
  'customer.keepApart': ({ ids }) => {
    customers.keepApart(ids);
    return null;
  },

  'customer.lookUp': ({ nip }) => lookUp(nip),
  'customer.setLookUp': ({ on }) => choices.setLookUp(on),

  'good.search': (input) => goods.search(input),
  'good.list': (input) => goods.list(input),
  'good.get': ({ id }) => goods.get(id),
  'good.save': (input) => goods.save(input),
  'good.archive': ({ id, archived }) => goods.archive(id, archived),

  'book.settings': () => choices.current(),
  'book.setRemembering': ({ on }) => choices.setRemembering(on),
  'book.readTable': (input) => files.read(input),
  'book.import': (input) => files.import(input),
  'book.export': (input) => files.export(input),
});
