import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Output } from '../../../shared/contract/contract.ts';
import { mostAccounts, type CompanyAccount } from '../../../shared/domain/companyAccounts.ts';
import { currencies } from '../../../shared/domain/currency.ts';
import { isBankAccount, isListedAccount, normaliseBankAccount } from '../../../shared/domain/iban.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { settings } from '../../../shared/i18n/ui/settings.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import classes from './Settings.module.css';

const words = settings.accounts;

interface AccountFieldsProps {
  nip: string;
  accounts: readonly CompanyAccount[];
  /** What is wrong at `accounts.0.number`… */
  problemAt: (path: string) => string | undefined;
  onLeave: (path: string) => void;
  onChange: (accounts: CompanyAccount[]) => void;
}

/** Accounts that buyers pay to, with the currency of each; the Ministry's list says which of them it knows. */
export const AccountFields = ({ nip, accounts, problemAt, onLeave, onChange }: AccountFieldsProps) => {
  const lookUp = useAction('customer.lookUp');
  const put = (at: number, change: Partial<CompanyAccount>) =>
    onChange(accounts.map((it, index) => (index === at ? { ...it, ...change } : it)));
  return (
    <fieldset className={classes.accounts}>
      <legend>{words.title}</legend>
      <Stack gap="xs">
        {accounts.length === 0 && <Text size="sm">{words.none}</Text>}
        {accounts.map((account, at) => (
          <AccountRow
            // Rows have no name of their own, and only their own fields change them.
            key={at}
            {...{ account, at, problemAt, onLeave }}
            listed={lookUp.data}
            onChange={(change) => put(at, change)}
            onRemove={() => onChange(accounts.filter((_, index) => index !== at))}
          />
        ))}
        {lookUp.error !== null && <Failure error={lookUp.error} here />}
        <Group gap="sm">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            disabled={accounts.length >= mostAccounts}
            onClick={() => onChange([...accounts, { number: '', currency: 'PLN' }])}
          >
            {words.add}
          </Button>
          {accounts.length > 0 && (
            <Button
              size="xs"
              variant="default"
              loading={lookUp.isPending}
              onClick={() => lookUp.mutate({ nip })}
            >
              {words.check}
            </Button>
          )}
          <Text size="sm" c="dimmed" role="status">
            {lookUp.data === undefined ? words.order : words.checkedOn(formatDay(lookUp.data.askedOn))}
          </Text>
        </Group>
      </Stack>
    </fieldset>
  );
};

interface AccountRowProps {
  account: CompanyAccount;
  at: number;
  problemAt: (path: string) => string | undefined;
  onLeave: (path: string) => void;
  listed: Output<'customer.lookUp'> | undefined;
  onChange: (change: Partial<CompanyAccount>) => void;
  onRemove: () => void;
}

const AccountRow = ({ account, at, problemAt, onLeave, listed, onChange, onRemove }: AccountRowProps) => {
  const { number, currency, bankName = '', swift = '' } = account;
  const path = (field: keyof CompanyAccount) => `accounts.${at}.${field}`;
  const field = (name: 'number' | 'bankName' | 'swift', value: string) => ({
    'aria-label': words.of(words[name], at + 1),
    name: path(name),
    autoComplete: 'off',
    value,
    error: problemAt(path(name)),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
    onBlur: () => onLeave(path(name)),
  });
  const isKnown = listed?.accounts.some((it) => isListedAccount(normaliseBankAccount(number), it));
  return (
    <div className={classes.account}>
      <TextInput
        placeholder={words.number}
        description={
          listed !== undefined && isBankAccount(normaliseBankAccount(number))
            ? isKnown === true
              ? words.listed
              : words.notListed
            : undefined
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...field('number', number)}
      />
      <NativeSelect
        aria-label={words.of(words.currency, at + 1)}
        value={currency}
        data={['PLN', ...currencies.filter((it) => it !== 'PLN')]}
        onChange={(event) => onChange({ currency: event.currentTarget.value })}
      />
      <TextInput placeholder={words.bankName} {...field('bankName', bankName)} />
      <TextInput placeholder={words.swift} {...field('swift', swift)} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={words.remove(at + 1)}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
};
