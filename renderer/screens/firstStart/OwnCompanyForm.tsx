import { Button, Group, NativeSelect, PasswordInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState, type ChangeEvent, type SubmitEvent } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { environmentNames, type EnvironmentName } from '../../../shared/domain/environment.ts';
import { sellerProblems } from '../../../shared/domain/seller.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { environmentExplanation, environmentName } from '../../../shared/i18n/modes.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';

const words = ui.firstStart.form;
type CompanyChoice = CallInput<'company.create'>;

/** The sandbox belongs to the training company; a firm of one's own issues for a KSeF of the Ministry. */
const offered = environmentNames.filter((name) => name !== 'sandbox');

const empty = {
  nip: '',
  name: '',
  'address.line1': '',
  'address.line2': '',
  account: '',
  ksefToken: '',
  passphrase: '',
};
/** Fields are named by the paths at which `sellerProblems` finds fault. */
type Field = keyof typeof empty;

const orNothing = <K extends string>(key: K, value: string): Partial<Record<K, string>> =>
  value === '' ? {} : ({ [key]: value } as Partial<Record<K, string>>);

const companyOf = (fields: typeof empty, environment: EnvironmentName): CompanyChoice => ({
  nip: fields.nip,
  name: fields.name.trim(),
  address: {
    country: 'PL',
    line1: fields['address.line1'].trim(),
    ...orNothing('line2', fields['address.line2'].trim()),
  },
  environment,
  ...orNothing('account', fields.account.trim()),
  ...orNothing('ksefToken', fields.ksefToken.trim()),
  ...orNothing('passphrase', fields.passphrase),
});

const problemsOf = (fields: typeof empty, asksPassphrase: boolean): Map<string, string> => {
  const { nip, name, address, account } = companyOf(fields, 'production');
  const problems = sellerProblems({ nip, name, address: { country: 'PL', ...address }, account });
  const texts = problems.map((problem) => [problem.details.path, describeError(problem).title] as const);
  const passphrase =
    asksPassphrase && fields.passphrase === '' ? [['passphrase', words.required] as const] : [];
  return new Map([...texts, ...passphrase]);
};

/** Data of one's own company: what an invoice and KSeF need, no more. */
export const OwnCompanyForm = ({ status, onBack }: { status: AppStatus; onBack: () => void }) => {
  const [fields, setFields] = useState(empty);
  const [environment, setEnvironment] = useState<EnvironmentName>('production');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const create = useAction('company.create');
  const asksPassphrase = status.keystore.protection === 'passphrase' && !status.keystore.passphraseSet;
  const problems = problemsOf(fields, asksPassphrase);

  const bind = (name: Field) => ({
    name,
    value: fields[name],
    error: left.has(name) ? problems.get(name) : undefined,
    autoComplete: 'off',
    // room for the sentence of an error: a button that moves away under the mouse is a lost click
    mih: 82,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      setFields((before) => ({ ...before, [name]: value }));
    },
    onBlur: () => setLeft((before) => new Set(before).add(name)),
  });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLeft(new Set(Object.keys(empty)));
    const first = Object.keys(empty).find((name) => problems.has(name));
    if (first === undefined) return create.mutate(companyOf(fields, environment));
    event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  };

  return (
    <Panel title={words.title}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
            <TextInput label={words.nip} autoFocus withAsterisk inputMode="numeric" {...bind('nip')} />
            <TextInput label={words.name} withAsterisk {...bind('name')} />
            <TextInput label={words.line1} withAsterisk {...bind('address.line1')} />
            <TextInput label={words.line2} {...bind('address.line2')} />
            <TextInput label={words.account} description={words.accountHint} {...bind('account')} />
            <NativeSelect
              label={words.environment}
              description={environmentExplanation[environment]}
              value={environment}
              data={offered.map((value) => ({ value, label: environmentName[value] }))}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setEnvironment(offered.find((name) => name === value) ?? 'production');
              }}
            />
            <PasswordInput label={words.token} description={words.tokenHint} {...bind('ksefToken')} />
            {asksPassphrase && (
              <PasswordInput
                label={words.passphrase}
                description={words.passphraseHint}
                withAsterisk
                {...bind('passphrase')}
              />
            )}
          </SimpleGrid>
          {create.error !== null && <Failure error={create.error} here />}
          <Group justify="space-between">
            <Button variant="default" onClick={onBack}>
              {words.back}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {words.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
};
