import type { FileRef } from '../../shared/contract/types.ts';
import type { Buyer } from '../../shared/domain/fa3/party.ts';
import type { PrintLanguage } from '../../shared/domain/printLook.ts';
import { CustomerData } from '../../shared/contract/bookTypes.ts';
import { customerKeys } from '../../shared/domain/book/customer.ts';
import { GoodLine, goodKeys } from '../../shared/domain/book/good.ts';
import { createBookStore } from '../db/bookStore.ts';
import { createMailTemplateStore } from '../db/mailTemplateStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { SettingStore } from '../db/settingStore.ts';
import { createWhiteListStore } from '../db/whiteListStore.ts';
import { createAccountChecks } from '../features/accountChecks.ts';
import { createBookChoices } from '../features/bookChoices.ts';
import { createBookFiles } from '../features/bookFiles.ts';
import { createCustomers } from '../features/customers.ts';
import { createGoods } from '../features/goods.ts';
import { createLookUp } from '../features/lookUp.ts';
import { createRemember, sameCustomer } from '../features/rememberInvoice.ts';
import type { Clock, Log, WhiteList } from './ports.ts';

interface BookPorts {
  clock: Clock;
  log: Log;
  db: Db;
  settings: SettingStore;
  journal: JournalStore;
  whiteList: WhiteList;
  signal: AbortSignal;
  handOut(name: string, mediaType: string, bytes: Uint8Array): FileRef;
}

export type BookParts = ReturnType<typeof createBookParts>;

/** Customers and goods: their stores and what is done with them. */
export function createBookParts(ports: BookPorts) {
  const { clock, log, db, settings, journal, handOut, whiteList, signal } = ports;
  const customerStore = createBookStore<CustomerData>(db.sqlite, {
    table: 'customer',
    parse: (json) => CustomerData.parse(json),
    keys: ({ buyer, note }) => customerKeys(buyer, note),
  });
  const goodStore = createBookStore<GoodLine>(db.sqlite, {
    table: 'good',
    parse: (json) => GoodLine.parse(json),
    keys: goodKeys,
  });
  const stores = { customers: customerStore, goods: goodStore };
  const mailTemplates = createMailTemplateStore(db.sqlite);
  return {
    mailTemplates,
    customers: createCustomers({ db, journal, store: customerStore, merging: mailTemplates.takeOver }),
    goods: createGoods({ db, store: goodStore }),
    files: createBookFiles({ clock, db, journal, handOut, ...stores }),
    ...createLookUp({ clock, settings, whiteList, signal, store: createWhiteListStore(db.sqlite) }),
    accounts: createAccountChecks({ clock, db, settings, journal, whiteList, signal }),
    choices: createBookChoices({ settings, journal }),
    remember: createRemember({ db, log, settings, ...stores }),
    /** In which language a buyer gets its prints; null where the list says nothing of it. */
    printLanguageOf: (buyer: Buyer): PrintLanguage | null =>
      sameCustomer(customerStore, buyer)?.data.printLanguage ?? null,
  };
}
