import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AccountCheck } from '../../../shared/contract/accountTypes.ts';
import { mostAccounts, type CompanyAccount } from '../../../shared/domain/companyAccounts.ts';
import { currencies } from '../../../shared/domain/currency.ts';
import { polishAccount } from '../../../shared/domain/iban.ts';
import { settings } from '../../../shared/i18n/ui/settings.ts';
import { AccountInput } from '../../ui/AccountInput.tsx';
import { Failure } from '../session/Failure.tsx';
import { useProgram } from '../session/client.ts';
import { useCall } from '../session/queries.ts';
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
  const { data: checks = [] } = useCall('account.checks', null);
  const checking = useChecking(nip, accounts);
  const checkOf = (number: string) => {
    const digits = polishAccount(number);
    return checks.find((it) => it.nip === nip && it.account === digits);
  };
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
            check={checkOf(account.number)}
            onChange={(change) => put(at, change)}
            onRemove={() => onChange(accounts.filter((_, index) => index !== at))}
          />
        ))}
        {checking.error !== null && <Failure error={checking.error} />}
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
          {accounts.some(({ number }) => polishAccount(number) !== null) && (
            <Button
              size="xs"
              variant="default"
              loading={checking.isPending}
              onClick={() => checking.mutate()}
            >
              {words.check}
            </Button>
          )}
          <Text size="sm" c="dimmed" role="status">
            {checking.isSuccess ? words.checked : words.order}
          </Text>
        </Group>
      </Stack>
    </fieldset>
  );
};

/** Asks about one account after another; each answer is kept with its proof. */
function useChecking(nip: string, accounts: readonly CompanyAccount[]) {
  const { client } = useProgram();
  const queries = useQueryClient();
  return useMutation<undefined, Error>({
    mutationFn: async () => {
      for (const { number } of accounts) {
        const account = polishAccount(number);
        if (account !== null) await client.call('account.check', { nip, account });
      }
    },
    onSettled: () => void queries.invalidateQueries(),
  });
}

interface AccountRowProps {
  account: CompanyAccount;
  at: number;
  problemAt: (path: string) => string | undefined;
  onLeave: (path: string) => void;
  /** What the Ministry's list said of it last. */
  check: AccountCheck | undefined;
  onChange: (change: Partial<CompanyAccount>) => void;
  onRemove: () => void;
}

const AccountRow = ({ account, at, problemAt, onLeave, check, onChange, onRemove }: AccountRowProps) => {
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
  return (
    <div className={classes.account}>
      <AccountInput
        placeholder={words.number}
        description={check && words.answer(check.isAssigned, check.requestedAt, check.requestId)}
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
