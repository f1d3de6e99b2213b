import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ChangeEvent, type SubmitEvent } from 'react';
import type { CompanyChange, CompanyProfile } from '../../../shared/contract/types.ts';
import type { CompanyAccount } from '../../../shared/domain/companyAccounts.ts';
import { sellerProblems } from '../../../shared/domain/seller.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { environmentExplanation } from '../../../shared/i18n/modes.ts';
import { settings } from '../../../shared/i18n/ui/settings.ts';
import { EnvironmentBadge } from '../../ui/EnvironmentBadge.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { AccountFields } from './AccountFields.tsx';

const words = settings.company;

interface Typed {
  name: string;
  line1: string;
  line2: string;
  email: string;
  phone: string;
  accounts: CompanyAccount[];
}
type TextField = Exclude<keyof Typed, 'accounts'>;
/** Where `sellerProblems` finds fault with a field of the form. */
const paths: Record<TextField, string> = {
  ...{ name: 'name', line1: 'address.line1', line2: 'address.line2', email: 'email', phone: 'phone' },
};

const typedOf = ({ name, address, email = '', phone = '', account, accounts }: CompanyProfile): Typed => ({
  ...{ name, line1: address.line1, line2: address.line2 ?? '', email, phone },
  accounts: accounts ?? (account === undefined ? [] : [{ number: account, currency: 'PLN' }]),
});

const changeOf = ({ line1, line2, ...rest }: Typed, { address }: CompanyProfile): CompanyChange => ({
  ...rest,
  address: { country: address.country, line1, ...(line2.trim() !== '' && { line2 }) },
});

/** Who issues the invoices: as it stands on them from now on. */
export const CompanyPanel = ({ company }: { company: CompanyProfile }) => {
  const [typed, setTyped] = useState(() => typedOf(company));
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const update = useAction('company.update');
  const change = changeOf(typed, company);
  const problems = new Map(
    sellerProblems({ nip: company.nip, ...change }).map(
      (problem) => [problem.details.path, describeError(problem).title] as const,
    ),
  );
  const put = (part: Partial<Typed>) => {
    update.reset();
    setTyped((before) => ({ ...before, ...part }));
  };
  const leave = (path: string) => setShown((before) => new Set(before).add(path));
  const problemAt = (path: string) => (shown.has(path) ? problems.get(path) : undefined);
  const bind = (field: TextField) => ({
    label: words[field],
    name: paths[field],
    autoComplete: 'off',
    value: typed[field],
    error: problemAt(paths[field]),
    onChange: (event: ChangeEvent<HTMLInputElement>) => put({ [field]: event.currentTarget.value }),
    onBlur: () => leave(paths[field]),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setShown(new Set(problems.keys()));
    const [first] = problems.keys();
    if (first === undefined) update.mutate(change, { onSuccess: (stored) => setTyped(typedOf(stored)) });
    else event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  };

  return (
    <Panel help="settings.company" title={words.title}>
      <form aria-label={words.title} onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Facts
            items={[
              [words.nip, company.nip],
              [
                words.environment,
                <Text key="environment" span size="sm">
                  <EnvironmentBadge name={company.environment.name} />{' '}
                  {environmentExplanation[company.environment.name]}
                </Text>,
              ],
              [words.kind, company.training ? words.training : undefined],
            ]}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="xs">
            <TextInput withAsterisk style={{ gridColumn: '1 / -1' }} {...bind('name')} />
            <TextInput withAsterisk {...bind('line1')} />
            <TextInput {...bind('line2')} />
            <TextInput inputMode="email" {...bind('email')} />
            <TextInput inputMode="tel" {...bind('phone')} />
          </SimpleGrid>
          <AccountFields
            nip={company.nip}
            accounts={typed.accounts}
            problemAt={problemAt}
            onLeave={leave}
            onChange={(accounts) => put({ accounts })}
          />
          {update.error !== null && <Failure error={update.error} here />}
          <Group gap="md">
            <Button type="submit" loading={update.isPending}>
              {words.save}
            </Button>
            <Text size="sm" role="status">
              {update.isSuccess ? words.saved : words.effect}
            </Text>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
};
