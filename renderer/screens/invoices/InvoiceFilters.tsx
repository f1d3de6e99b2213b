import { Group, NativeSelect } from '@mantine/core';
import { useRef } from 'react';
import type { Input } from '../../../shared/contract/contract.ts';
import { invoiceKinds, type InvoiceKind } from '../../../shared/domain/draft.ts';
import { invoiceOrders, type InvoiceOrder } from '../../../shared/domain/invoiceLook.ts';
import { isDay } from '../../../shared/domain/warsawTime.ts';
import { invoiceKind } from '../../../shared/i18n/print/polish.ts';
import { statesOfFilter, type StateFilter } from '../../../shared/i18n/ui/invoices.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { DayRange } from '../../ui/DayRange.tsx';
import { SearchField } from '../../ui/SearchField.tsx';

const words = ui.invoices;
const stateFilters = Object.keys(statesOfFilter) as StateFilter[];

/** What is typed and chosen above the list; an empty field does not narrow. */
export interface Chosen {
  search: string;
  kind: InvoiceKind | '';
  state: StateFilter;
  from: string;
  to: string;
  order: InvoiceOrder;
}
export const nothingChosen: Chosen = {
  ...{ search: '', kind: '', state: 'all', from: '', to: '', order: 'issued' },
};

/** The conditions of the call; `order` is not one. */
export function conditionsOf({ search, kind, state, from, to }: Chosen): Partial<Input<'invoice.list'>> {
  const states = statesOfFilter[state];
  return {
    ...(search.trim() !== '' && { search: search.trim() }),
    ...(kind !== '' && { kinds: [kind] }),
    ...(states && { states }),
    ...(isDay(from) && { issuedFrom: from }),
    ...(isDay(to) && { issuedTo: to }),
  };
}

interface InvoiceFiltersProps {
  chosen: Chosen;
  today: string;
  onChange: (chosen: Chosen) => void;
}

/** By words, kind, state and issue day; `/` goes to the search. */
export const InvoiceFilters = ({ chosen, today, onChange }: InvoiceFiltersProps) => {
  const search = useRef<HTMLInputElement>(null);
  return (
    <Group gap="sm" mb="sm" align="flex-end">
      <SearchField
        ref={search}
        flex={1}
        miw={240}
        label={words.search}
        placeholder={words.searchPlaceholder}
        value={chosen.search}
        maxLength={256}
        onChange={(event) => onChange({ ...chosen, search: event.currentTarget.value })}
      />
      <NativeSelect
        w={190}
        label={words.kind}
        value={chosen.kind}
        data={[
          { value: '', label: words.allKinds },
          ...invoiceKinds.map((value) => ({ value, label: invoiceKind(value) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...chosen, kind: invoiceKinds.find((known) => known === value) ?? '' })
        }
      />
      <NativeSelect
        w={150}
        label={words.filter}
        value={chosen.state}
        data={stateFilters.map((value) => ({ value, label: words.filters[value] }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...chosen, state: stateFilters.find((known) => known === value) ?? 'all' })
        }
      />
      <DayRange
        {...{ words, today, width: 112, value: chosen }}
        onChange={(days) => onChange({ ...chosen, ...days })}
      />
      <NativeSelect
        w={140}
        label={words.order}
        value={chosen.order}
        data={invoiceOrders.map((value) => ({ value, label: words.orders[value] }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...chosen, order: invoiceOrders.find((known) => known === value) ?? 'issued' })
        }
      />
    </Group>
  );
};
