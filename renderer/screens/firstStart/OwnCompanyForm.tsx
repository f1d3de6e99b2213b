import {
  Button,
  Group,
  NativeSelect,
  PasswordInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useState, type ChangeEvent, type SubmitEvent } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { environmentNames, type EnvironmentName } from '../../../shared/domain/environment.ts';
import { isNip, normaliseNip } from '../../../shared/domain/nip.ts';
import { sellerProblems } from '../../../shared/domain/seller.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatAccount } from '../../../shared/i18n/format.ts';
import { environmentExplanation, environmentName } from '../../../shared/i18n/modes.ts';
import { firstStart } from '../../../shared/i18n/ui/firstStart.ts';
import { AccountInput } from '../../ui/AccountInput.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { CompanyLookUp, type FoundCompany } from './CompanyLookUp.tsx';

const words = firstStart.form;
type CompanyChoice = CallInput<'company.create'>;

/** The sandbox belongs to the training company; a firm of one's own issues for a KSeF of the Ministry. */
const offered = environmentNames.filter((name) => name !== 'sandbox');

const empty = {
  nip: '',
  name: '',
  'address.line1': '',
  'address.line2': '',
  account: '',
  passphrase: '',
};
/** Fields are named by the paths at which `sellerProblems` finds fault. */
type Field = keyof typeof empty;

const orNothing = <K extends string>(key: K, value: string): Partial<Record<K, string>> =>
  value === '' ? {} : ({ [key]: value } as Partial<Record<K, string>>);

const companyOf = (fields: typeof empty, environment: EnvironmentName) => ({
  nip: fields.nip,
  name: fields.name.trim(),
  address: {
    country: 'PL',
    line1: fields['address.line1'].trim(),
    ...orNothing('line2', fields['address.line2'].trim()),
  },
  environment,
  ...orNothing('account', fields.account.trim()),
});

const problemsOf = (fields: typeof empty, asksPassphrase: boolean): Map<string, string> => {
  const { environment: _, ...seller } = companyOf(fields, 'production');
  const problems = sellerProblems(seller);
  const texts = problems.map((problem) => [problem.details.path, describeError(problem).title] as const);
  const passphrase =
    asksPassphrase && fields.passphrase === '' ? [['passphrase', words.required] as const] : [];
  return new Map([...texts, ...passphrase]);
};

const fieldsOf = (company: NonNullable<AppStatus['company']>): typeof empty => ({
  ...{ nip: company.nip, name: company.name, account: company.account ?? '', passphrase: '' },
  ...{ 'address.line1': company.address.line1, 'address.line2': company.address.line2 ?? '' },
});

interface OwnCompanyFormProps {
  status: AppStatus;
  onBack: () => void;
  onDone: () => void;
}

/** Data of one's own company: what an invoice and KSeF need, no more; also to mend what was typed before. */
export const OwnCompanyForm = ({ status, onBack, onDone }: OwnCompanyFormProps) => {
  const { company } = status;
  const [fields, setFields] = useState(company === null ? empty : fieldsOf(company));
  const [environment, setEnvironment] = useState<EnvironmentName>(company?.environment.name ?? 'production');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [accounts, setAccounts] = useState<readonly string[]>([]);
  const create = useAction('company.create');
  const change = useAction('company.change');
  const asksPassphrase =
    company === null && status.keystore.protection === 'passphrase' && !status.keystore.passphraseSet;
  const problems = problemsOf(fields, asksPassphrase);
  const isAnother =
    company !== null &&
    (normaliseNip(fields.nip) !== company.nip || environment !== company.environment.name);

  const set = (changed: Partial<typeof empty>) => setFields((before) => ({ ...before, ...changed }));
  const bind = (name: Field) => ({
    name,
    value: fields[name],
    error: left.has(name) ? problems.get(name) : undefined,
    autoComplete: 'off',
    // room for the sentence of an error: a button that moves away under the mouse is a lost click
    mih: 82,
    onChange: (event: ChangeEvent<HTMLInputElement>) => set({ [name]: event.currentTarget.value }),
    onBlur: () => setLeft((before) => new Set(before).add(name)),
  });
  const fill = ({ name, address, accounts: known }: FoundCompany) => {
    const [only, ...others] = known;
    setAccounts(known);
    set({
      name,
      ...(address && { 'address.line1': address.line1, 'address.line2': address.line2 ?? '' }),
      ...(only !== undefined && others.length === 0 && { account: only }),
    });
  };

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLeft(new Set(Object.keys(empty)));
    const first = Object.keys(empty).find((name) => problems.has(name));
    if (first !== undefined) {
      event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const wanted = companyOf(fields, environment);
    if (company !== null) return change.mutate(wanted, { onSuccess: onDone });
    const input: CompanyChoice = { ...wanted, ...orNothing('passphrase', fields.passphrase), inSteps: true };
    create.mutate(input, { onSuccess: onDone });
  };
  const environments = environment === 'sandbox' ? environmentNames : offered;
  const error = create.error ?? change.error;

  return (
    <Panel help="firstStart.company" title={words.title}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
            <TextInput label={words.nip} autoFocus withAsterisk inputMode="numeric" {...bind('nip')} />
            <CompanyLookUp nip={fields.nip} isWhole={isNip(normaliseNip(fields.nip))} onFound={fill} />
            <TextInput label={words.name} withAsterisk {...bind('name')} />
            <NativeSelect
              label={words.environment}
              description={environmentExplanation[environment]}
              value={environment}
              data={environments.map((value) => ({ value, label: environmentName[value] }))}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setEnvironment(environments.find((name) => name === value) ?? 'production');
              }}
            />
            <TextInput label={words.line1} withAsterisk {...bind('address.line1')} />
            <TextInput label={words.line2} {...bind('address.line2')} />
            <AccountInput label={words.account} description={words.accountHint} {...bind('account')} />
            {accounts.length > 1 && (
              <NativeSelect
                label={words.accountOf}
                value={accounts.includes(fields.account) ? fields.account : ''}
                data={[
                  { value: '', label: words.accountOther },
                  ...accounts.map((value) => ({ value, label: formatAccount(value) })),
                ]}
                onChange={(event) => set({ account: event.currentTarget.value })}
              />
            )}
            {asksPassphrase && (
              <PasswordInput
                label={words.passphrase}
                description={words.passphraseHint}
                withAsterisk
                {...bind('passphrase')}
              />
            )}
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {words.environmentWhy}
          </Text>
          {isAnother && (
            <Notice tone="amber">
              <Text size="sm">{words.moves}</Text>
            </Notice>
          )}
          {error !== null && <Failure error={error} here />}
          <Group justify="space-between">
            <Button variant="default" onClick={onBack}>
              {words.back}
            </Button>
            <Button type="submit" loading={create.isPending || change.isPending}>
              {company === null ? words.submit : words.change}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
};
