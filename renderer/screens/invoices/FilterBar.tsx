import { Button, Group } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ListFilter, Period } from '../../../shared/domain/invoiceLook.ts';
import { formatDay, formatGrosze } from '../../../shared/i18n/format.ts';
import { modeName } from '../../../shared/i18n/modes.ts';
import { invoiceKind } from '../../../shared/i18n/print/invoiceNames.ts';
import { invoices } from '../../../shared/i18n/ui/invoices.ts';
import { invoiceList } from '../../../shared/i18n/ui/invoiceList.ts';
import { SearchField } from '../../ui/SearchField.tsx';

const words = invoiceList.chips;
const names = invoiceList.filter;
/** Typing goes on for so long between two letters. */
const typingMs = 150;

interface FilterProps {
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
}

/** What is searched for; the list follows as one types. */
export const SearchInvoices = ({ filter, onChange }: FilterProps) => {
  const field = useRef<HTMLInputElement>(null);
  /** What is being typed; null once the list has it. */
  const [typed, setTyped] = useState<string | null>(null);
  const commit = useEffectEvent((search: string) => onChange({ ...filter, search }));
  useEffect(() => {
    if (typed === null) return;
    const timer = window.setTimeout(() => commit(typed), typingMs);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return (
    <SearchField
      ref={field}
      flex={1}
      miw={220}
      aria-label={invoices.search}
      placeholder={invoices.searchPlaceholder}
      value={typed ?? filter.search ?? ''}
      maxLength={256}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null) onChange({ ...filter, search: typed });
        setTyped(null);
      }}
    />
  );
};

type Key = keyof ListFilter;

const periodText = (what: string, period: Period): string => {
  if (typeof period === 'string') return words.period(what, invoiceList.periods[period]);
  const [from, to] = [period.from, period.to].map((day) => day && formatDay(day));
  return words.days(what, from, to);
};

/** What a condition is called, with the key that takes it away. */
export function conditionTexts(filter: ListFilter): [Key, string][] {
  const { search, kind, state, mode, issued, sold, payable, buyerNip, grossFrom, grossTo } = filter;
  const all: [Key, string | undefined][] = [
    ['search', search?.trim() ? words.search(search.trim()) : undefined],
    ['state', state && words.period(names.state, invoiceList.states[state])],
    ['mode', mode && words.period(names.mode, mode === 'offline' ? invoiceList.offline : modeName[mode])],
    ['kind', kind && words.period(names.kind, invoiceKind(kind))],
    ['issued', issued && periodText(names.issued, issued)],
    ['sold', sold && periodText(names.sold, sold)],
    ['payable', payable && periodText(names.payable, payable)],
    ['buyerNip', buyerNip && words.period(names.nip, buyerNip)],
    [
      'grossFrom',
      grossFrom === undefined ? undefined : words.period(names.grossFrom, formatGrosze(grossFrom)),
    ],
    ['grossTo', grossTo === undefined ? undefined : words.period(names.grossTo, formatGrosze(grossTo))],
    ['dueWithinDays', filter.dueWithinDays === undefined ? undefined : words.due(filter.dueWithinDays)],
  ];
  return all.flatMap(([key, text]) =>
    text === undefined || text === '' ? [] : [[key, text] as [Key, string]],
  );
}

/** Every condition that narrows the list, each with a button that takes it away. */
export const FilterChips = ({ filter, onChange }: FilterProps) => {
  const texts = conditionTexts(filter).filter(([key]) => key !== 'search');
  if (texts.length === 0) return null;
  const without = (key: Key): ListFilter => {
    const { [key]: _, ...rest } = filter;
    return rest;
  };
  return (
    <Group gap={6} role="group" aria-label={words.list}>
      {texts.map(([key, text]) => (
        <Button
          key={key}
          size="compact-sm"
          variant="light"
          radius="xl"
          aria-label={words.remove(text)}
          rightSection={<IconX size={14} aria-hidden="true" />}
          onClick={() => onChange(without(key))}
        >
          {text}
        </Button>
      ))}
    </Group>
  );
};
