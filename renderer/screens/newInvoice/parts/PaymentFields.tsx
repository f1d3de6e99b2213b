import { Button, Checkbox, Collapse, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { addDays } from '../../../../shared/domain/warsawTime.ts';
import { paymentForms } from '../../../../shared/domain/fa3/payment.ts';
import { normaliseBankAccount } from '../../../../shared/domain/iban.ts';
import { formatAccount } from '../../../../shared/i18n/format.ts';
import { newInvoice } from '../../../../shared/i18n/ui/newInvoice.ts';
import { useGroupedAccount } from '../../../ui/AccountInput.tsx';
import { FieldHelp } from '../../../ui/FieldHelp.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SuggestField } from '../../../ui/SuggestField.tsx';
import { useKnownStatus } from '../../session/queries.ts';
import { dayField, textField } from '../fields/fieldBinding.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';

const words = newInvoice.payment;
const exemption = newInvoice.exemption;
const usualTerms = [7, 14, 30];

/** How and by when it is paid; the rarer things one step away. */
export const PaymentFields = ({ control }: { control: InvoiceFormControl }) => {
  const { form, today, draft } = control;
  const { lines, order = [] } = draft;
  const isTransfer = control.text('payment.form') === 'transfer';
  const [more, { toggle }] = useDisclosure(
    ['placeOfIssue', 'note', 'saleDate'].some((path) => control.text(path) !== ''),
  );
  return (
    <Panel title={words.title}>
      <Stack gap="xs">
        <Group gap="sm" align="flex-end" wrap="nowrap">
          <NativeSelect
            flex={1}
            label={words.form}
            value={control.text('payment.form')}
            data-path="payment.form"
            data={paymentForms.map((value) => ({ value, label: words.forms[value] }))}
            onChange={(event) => {
              const chosen = paymentForms.find((known) => known === event.currentTarget.value) ?? 'transfer';
              // cash and card are paid over the counter
              control.edit((it) => ({
                ...it,
                draft: { ...it.draft, payment: { ...it.draft.payment, form: chosen } },
                paid: chosen === 'cash' || chosen === 'card',
              }));
            }}
          />
          <Checkbox
            mb={8}
            label={words.paid}
            checked={form.paid}
            onChange={(event) => control.change({ paid: event.currentTarget.checked })}
          />
        </Group>
        {!form.paid && (
          <Group gap={6} align="flex-end" wrap="nowrap">
            <DayField width={118} label={words.dueDate} {...dayField(control, 'payment.dueDate')} />
            {usualTerms.map((days) => (
              <Button
                key={days}
                variant="default"
                size="xs"
                fw={450}
                px={6}
                h={36}
                onClick={() => control.put('payment.dueDate', addDays(today, days))}
              >
                {words.dueIn(days)}
              </Button>
            ))}
          </Group>
        )}
        {isTransfer && <AccountField control={control} />}
        {[...lines, ...order].some(({ vatRate }) => vatRate === 'zw') && (
          <ExemptionFields control={control} />
        )}
        <Collapse expanded={more} keepMounted={false}>
          <Stack gap="xs">
            <DayField
              label={words.saleDate}
              placeholder={words.saleDateHint}
              {...dayField(control, 'saleDate')}
            />
            <TextInput label={words.placeOfIssue} {...textField(control, 'placeOfIssue')} />
            <Textarea label={words.note} autosize minRows={2} maxRows={5} {...textField(control, 'note')} />
          </Stack>
        </Collapse>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={toggle}
          aria-expanded={more}
          styles={{ root: { alignSelf: 'flex-start' } }}
        >
          {more ? words.less : words.more}
        </Button>
      </Stack>
    </Panel>
  );
};

/** Where the money goes; the firm's own accounts are offered. */
const AccountField = ({ control }: { control: InvoiceFormControl }) => {
  const accounts = useKnownStatus().company?.accounts ?? [];
  const path = 'payment.account';
  const typed = normaliseBankAccount(control.text(path));
  const field = useGroupedAccount(textField(control, path));
  return (
    <SuggestField
      label={words.account}
      listLabel={words.accounts}
      listWidth={320}
      suggestions={accounts
        .filter(({ number }) => number !== typed)
        .map(({ number, currency, bankName }) => ({
          ...{ id: number, text: formatAccount(number) },
          hint: [currency, bankName].filter((it) => it !== undefined).join(' · '),
        }))}
      onPick={(number) => control.put(path, number)}
      {...field}
    />
  );
};

const exemptionKinds = ['act', 'directive', 'other'] as const;

const ExemptionFields = ({ control }: { control: InvoiceFormControl }) => (
  <>
    <FieldHelp hint="exemptionKind">
      <NativeSelect
        label={exemption.kind}
        value={control.text('exemptionBasis.kind') || 'act'}
        data-path="exemptionBasis.kind"
        data={exemptionKinds.map((value) => ({ value, label: exemption.kinds[value] }))}
        onChange={(event) => {
          const kind = exemptionKinds.find((it) => it === event.currentTarget.value) ?? 'act';
          control.put('exemptionBasis', { kind, text: control.text('exemptionBasis.text') });
        }}
      />
    </FieldHelp>
    <TextInput
      label={exemption.text}
      placeholder={exemption.placeholder}
      {...textField(control, 'exemptionBasis.text')}
      onChange={(event) =>
        control.put('exemptionBasis', {
          kind: control.text('exemptionBasis.kind') || 'act',
          text: event.currentTarget.value,
        })
      }
    />
  </>
);
