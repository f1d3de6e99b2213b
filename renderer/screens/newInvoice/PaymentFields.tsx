import { Button, Checkbox, Collapse, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { addDays } from '../../../shared/domain/warsawTime.ts';
import { paymentForms } from '../../../shared/domain/fa3/payment.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { textField } from './fieldBinding.ts';
import type { InvoiceFormControl } from './useInvoiceForm.ts';

const words = ui.newInvoice.payment;
const exemption = ui.newInvoice.exemption;
const usualTerms = [7, 14, 30];

interface PaymentFieldsProps {
  control: InvoiceFormControl;
  /** Warsaw day. */
  today: string;
}

/** How and by when it is paid; the rarer things one step away. */
export const PaymentFields = ({ control, today }: PaymentFieldsProps) => {
  const { form, change, errorAt, leave } = control;
  const [more, { toggle }] = useDisclosure(
    form.placeOfIssue !== '' || form.note !== '' || form.splitPayment || form.saleDate !== '',
  );
  return (
    <Panel title={words.title}>
      <Stack gap="xs">
        <Group gap="sm" align="flex-end" wrap="nowrap">
          <NativeSelect
            flex={1}
            label={words.form}
            value={form.paymentForm}
            data-path="payment.form"
            data={paymentForms.map((value) => ({ value, label: words.forms[value] }))}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const chosen = paymentForms.find((known) => known === value) ?? 'transfer';
              // cash and card are paid over the counter
              change({ paymentForm: chosen, paid: chosen === 'cash' || chosen === 'card' });
            }}
          />
          <Checkbox
            mb={8}
            label={words.paid}
            checked={form.paid}
            onChange={(event) => change({ paid: event.currentTarget.checked })}
          />
        </Group>
        {!form.paid && (
          <Group gap={6} align="flex-end" wrap="nowrap">
            <DayField
              width={118}
              label={words.dueDate}
              today={today}
              value={form.dueDate}
              error={errorAt('payment.dueDate')}
              onChange={(dueDate) => change({ dueDate })}
              onBlur={() => leave('payment.dueDate')}
              path="payment.dueDate"
            />
            {usualTerms.map((days) => (
              <Button
                key={days}
                variant="default"
                size="xs"
                fw={450}
                px={6}
                h={36}
                onClick={() => change({ dueDate: addDays(today, days) })}
              >
                {words.dueIn(days)}
              </Button>
            ))}
          </Group>
        )}
        {form.paymentForm === 'transfer' && (
          <TextInput label={words.account} {...textField(control, 'account', 'payment.account')} />
        )}
        {form.lines.some(({ vatRate }) => vatRate === 'zw') && <ExemptionFields control={control} />}
        <Collapse expanded={more} keepMounted={false}>
          <Stack gap="xs">
            <DayField
              label={words.saleDate}
              placeholder={words.saleDateHint}
              today={today}
              value={form.saleDate}
              error={errorAt('saleDate')}
              onChange={(saleDate) => change({ saleDate })}
              onBlur={() => leave('saleDate')}
              path="saleDate"
            />
            <TextInput label={words.placeOfIssue} {...textField(control, 'placeOfIssue', 'placeOfIssue')} />
            <Textarea
              label={words.note}
              autosize
              minRows={2}
              maxRows={5}
              {...textField(control, 'note', 'note')}
            />
            <Checkbox
              label={words.splitPayment}
              checked={form.splitPayment}
              onChange={(event) => change({ splitPayment: event.currentTarget.checked })}
            />
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

const ExemptionFields = ({ control }: { control: InvoiceFormControl }) => {
  const kinds = ['act', 'directive', 'other'] as const;
  return (
    <>
      <NativeSelect
        label={exemption.kind}
        value={control.form.exemptionKind}
        data-path="exemptionBasis.kind"
        data={kinds.map((value) => ({ value, label: exemption.kinds[value] }))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          control.change({ exemptionKind: kinds.find((kind) => kind === value) ?? 'act' });
        }}
      />
      <TextInput
        label={exemption.text}
        placeholder={exemption.placeholder}
        {...textField(control, 'exemptionText', 'exemptionBasis.text')}
      />
    </>
  );
};
