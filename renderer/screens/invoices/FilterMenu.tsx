import { Button, Group, NativeSelect, Popover, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { invoiceKinds } from '../../../shared/domain/draft.ts';
import {
  periodNames,
  stateGroups,
  type ListFilter,
  type Period,
} from '../../../shared/domain/invoiceLook.ts';
import { modes } from '../../../shared/domain/mode.ts';
import { decimalToGrosze, groszeToDecimal } from '../../../shared/domain/money.ts';
import { isDay } from '../../../shared/domain/warsawTime.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { modeName } from '../../../shared/i18n/modes.ts';
import { parsePolishDecimal } from '../../../shared/i18n/parse.ts';
import { invoiceKind } from '../../../shared/i18n/print/invoiceNames.ts';
import { invoiceList } from '../../../shared/i18n/ui/invoiceList.ts';
import { DayField } from '../../ui/DayField.tsx';

const words = invoiceList.filter;

interface FilterMenuProps {
  filter: ListFilter;
  /** How many conditions there are. */
  count: number;
  today: string;
  onChange: (filter: ListFilter) => void;
  onClear: () => void;
}

/** A filter without what is empty. */
const clean = (filter: { [K in keyof ListFilter]: ListFilter[K] | undefined }): ListFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));

/** Everything that the list can be narrowed by. */
export const FilterMenu = ({ filter, count, today, onChange, onClear }: FilterMenuProps) => {
  const [opened, setOpened] = useState(false);
  const set = (change: { [K in keyof ListFilter]?: ListFilter[K] | undefined }) =>
    onChange(clean({ ...filter, ...change }));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={560} trapFocus withRoles>
      <Popover.Target>
        <Button variant={count > 0 ? 'light' : 'default'} onClick={() => setOpened((it) => !it)}>
          {words.open(count)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown data-help="view">
        <Stack gap="sm">
          <SimpleGrid cols={3} spacing="sm" verticalSpacing="sm">
            <Choice
              label={words.state}
              value={filter.state}
              options={stateGroups}
              name={(it) => invoiceList.states[it]}
              onChange={(state) => set({ state })}
            />
            <Choice
              label={words.mode}
              value={filter.mode}
              options={['offline', ...modes] as const}
              name={(it) => (it === 'offline' ? invoiceList.offline : modeName[it])}
              onChange={(mode) => set({ mode })}
            />
            <Choice
              label={words.kind}
              value={filter.kind}
              options={invoiceKinds}
              name={invoiceKind}
              onChange={(kind) => set({ kind })}
            />
          </SimpleGrid>
          {(['issued', 'sold', 'payable'] as const).map((which) => (
            <PeriodFields
              key={which}
              label={words[which]}
              today={today}
              value={filter[which]}
              onChange={(period) => set({ [which]: period })}
            />
          ))}
          <SimpleGrid cols={4} spacing="sm">
            <TextInput
              label={words.nip}
              value={filter.buyerNip ?? ''}
              maxLength={32}
              onChange={(event) => set({ buyerNip: event.currentTarget.value })}
            />
            {(['grossFrom', 'grossTo'] as const).map((which) => (
              <AmountField
                key={which}
                label={words[which]}
                value={filter[which]}
                onChange={(grosze) => set({ [which]: grosze })}
              />
            ))}
            <TextInput
              label={words.due}
              inputMode="numeric"
              value={filter.dueWithinDays ?? ''}
              onChange={({ currentTarget: { value } }) =>
                set({ dueWithinDays: /^\d{1,3}$/.test(value) ? Math.min(366, Number(value)) : undefined })
              }
            />
          </SimpleGrid>
          <Group justify="space-between">
            <Button variant="default" size="xs" disabled={count === 0} onClick={onClear}>
              {words.clear}
            </Button>
            <Button size="xs" onClick={() => setOpened(false)}>
              {words.close}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};

interface ChoiceProps<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly T[];
  name: (option: T) => string;
  onChange: (value: T | undefined) => void;
}

const Choice = <T extends string>({ label, value, options, name, onChange }: ChoiceProps<T>) => (
  <NativeSelect
    label={label}
    value={value ?? ''}
    data={[{ value: '', label: words.any }, ...options.map((it) => ({ value: it, label: name(it) }))]}
    onChange={(event) => onChange(options.find((known) => known === event.currentTarget.value))}
  />
);

const ownDays = 'own';

interface PeriodFieldsProps {
  label: string;
  today: string;
  value: Period | undefined;
  onChange: (period: Period | undefined) => void;
}

/** A period that moves with the calendar, or days of one's own. */
const PeriodFields = ({ label, today, value, onChange }: PeriodFieldsProps) => {
  const [typed, setTyped] = useState<{ from?: string; to?: string }>({});
  const isOwn = value !== undefined && typeof value !== 'string';
  const days = { ...(isOwn ? value : {}), ...typed };
  const changeDays = (change: { from?: string; to?: string }) => {
    const next = { ...days, ...change };
    setTyped(next);
    const { from = '', to = '' } = next;
    onChange({ ...(isDay(from) && { from }), ...(isDay(to) && { to }) });
  };
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <NativeSelect
        flex={1}
        label={label}
        value={isOwn ? ownDays : (value ?? '')}
        data={[
          { value: '', label: words.any },
          ...periodNames.map((it) => ({ value: it, label: invoiceList.periods[it] })),
          { value: ownDays, label: words.ownDays },
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          setTyped({});
          onChange(chosen === ownDays ? {} : periodNames.find((known) => known === chosen));
        }}
      />
      {isOwn && (
        <>
          <DayField
            width={140}
            label={words.fromOf(label)}
            today={today}
            value={days.from ?? ''}
            onChange={(from) => changeDays({ from })}
          />
          <DayField
            width={140}
            label={words.toOf(label)}
            today={today}
            value={days.to ?? ''}
            onChange={(to) => changeDays({ to })}
          />
        </>
      )}
    </Group>
  );
};

interface AmountFieldProps {
  label: string;
  /** In grosze. */
  value: number | undefined;
  onChange: (grosze: number | undefined) => void;
}

const AmountField = ({ label, value, onChange }: AmountFieldProps) => {
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={typing ?? (value === undefined ? '' : formatDecimal(groszeToDecimal(value)))}
      onChange={(event) => {
        setTyping(event.currentTarget.value);
        const decimal = parsePolishDecimal(event.currentTarget.value);
        const isAmount = /^-?\d{1,12}(\.\d{1,2})?$/.test(decimal);
        onChange(isAmount ? decimalToGrosze(decimal) : undefined);
      }}
      onBlur={() => setTyping(null)}
    />
  );
};
