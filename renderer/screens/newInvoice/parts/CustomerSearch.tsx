import { useState } from 'react';
import type { Customer } from '../../../../shared/contract/bookTypes.ts';
import { buyerNumber, type Buyer } from '../../../../shared/domain/fa3/party.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { SuggestField } from '../../../ui/SuggestField.tsx';
import { useProgram } from '../../session/client.ts';
import { useCall, useKnownStatus } from '../../session/queries.ts';
import { buyerFromSearch, paidToOwn, withCustomer } from '../form/fromBook.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';

const words = invoiceForm.customer;

const placeOf = ({ address }: Buyer): string => address?.line2 ?? address?.line1 ?? '';

interface CustomerSearchProps {
  control: InvoiceFormControl;
  /** Goes to a field of the form. */
  onFocus: (path: string) => void;
}

/** Finds a known customer by name or number; what is not known becomes the name or the NIP of a new one. */
export const CustomerSearch = ({ control, onFocus }: CustomerSearchProps) => {
  const { client } = useProgram();
  const accounts = useKnownStatus().company?.accounts ?? [];
  const [text, setText] = useState('');
  const typed = text.trim();
  const search = useCall('customer.search', { text: typed }, { keepPrevious: true });
  const found = search.data ?? [];
  const take = (customer: Customer) => {
    setText('');
    onFocus(`${control.list}.0.name`);
    control.edit((form) => paidToOwn(withCustomer(form, customer, control.today), accounts));
  };
  const takeOr = (first: Customer | undefined) => {
    if (first !== undefined) return take(first);
    const parts = buyerFromSearch(typed);
    setText('');
    onFocus('buyer.id' in parts ? 'buyer.name' : 'buyer.id.nip');
    control.fill(parts);
  };
  /** Enter takes the first: of what is typed now, not of what was found for a text before it. */
  const takeFirst = () => {
    if (typed === '') return onFocus('buyer.id.nip');
    if (search.isSuccess && !search.isPlaceholderData) return takeOr(found[0]);
    // whoever types on must not type into this field
    onFocus('buyer.name');
    void client
      .call('customer.search', { text: typed, limit: 1 })
      .then(([first]) => takeOr(first))
      .catch(() => takeOr(undefined));
  };
  return (
    <SuggestField
      autoFocus
      mb={8}
      label={words.search}
      placeholder={words.hint}
      data-path="customer"
      listLabel={words.list}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      suggestions={found.map(({ id, buyer }) => ({
        id,
        text: buyer.name,
        hint: [buyerNumber(buyer.id), placeOf(buyer)].filter(Boolean).join(' · '),
      }))}
      onPick={(id) => {
        const customer = found.find((it) => it.id === id);
        if (customer !== undefined) take(customer);
      }}
      onEnter={takeFirst}
    />
  );
};
