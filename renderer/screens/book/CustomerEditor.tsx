import { Button, Checkbox, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Customer, LookUp } from '../../../shared/contract/bookTypes.ts';
import type { Buyer, BuyerId } from '../../../shared/domain/fa3/party.ts';
import { paymentForms } from '../../../shared/domain/fa3/payment.ts';
import { printLanguages } from '../../../shared/domain/printLook.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { book } from '../../../shared/i18n/ui/book.ts';
import { looks } from '../../../shared/i18n/ui/looks.ts';
import { newInvoice } from '../../../shared/i18n/ui/newInvoice.ts';
import { FieldHelp } from '../../ui/FieldHelp.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import {
  buyerFields,
  customerForm,
  customerFormProblems,
  toCustomer,
  type CustomerForm,
} from './customerForm.ts';
import type { EditorOf } from './BookScreen.tsx';
import { archiveOf, Editor } from './Editor.tsx';
import { Row, Section } from './Fields.tsx';
import { CustomerMail } from './CustomerMail.tsx';
import { Sales, salesTo } from './Sales.tsx';
import { useEntryForm, type EntryForm } from './useEntryForm.ts';

const words = book.customers;
const buyerWords = newInvoice.buyer;
const kinds: readonly BuyerId['kind'][] = ['nip', 'eu', 'other', 'none'];

/** Everything that is kept of a customer. */
export const CustomerEditor = ({
  entry: customer,
  searched,
  onClose,
  onOpen,
  onArchived,
}: EditorOf<Customer>) => {
  const [initial] = useState(() => customerForm(customer, searched));
  const entry = useEntryForm(initial, customerFormProblems);
  const saving = useAction('customer.save');
  const archiving = useAction('customer.archive');
  const save = (evenIfTwin: boolean) =>
    saving.mutate(
      { ...toCustomer(entry.form, customer), ...(customer && { id: customer.id }), evenIfTwin },
      { onSuccess: onClose },
    );
  return (
    <Editor
      help="customer"
      title={customer === null ? words.add : words.edit(customer.buyer.name)}
      onClose={onClose}
      onSubmit={(form) => entry.attempt(form) && save(false)}
      isSaving={saving.isPending}
      error={saving.error ?? archiving.error}
      onSaveAnyway={() => save(true)}
      onOpenTwin={onOpen}
      archive={archiveOf(customer, archiving, { onArchived, onClose })}
    >
      {customer !== null && <Sales filter={salesTo(customer.buyer)} />}
      <Who entry={entry} />
      <Contact entry={entry} />
      <Usual entry={entry} />
      <Correspondence entry={entry} />
      <More entry={entry} />
      <CustomerMail customerId={customer?.id} />
    </Editor>
  );
};

interface PartProps {
  entry: EntryForm<CustomerForm>;
}

/** What the Ministry's list said besides the name and the address. */
const LookedUp = ({ answer: { found, vatStatus, askedOn, fromCache } }: { answer: LookUp }) => (
  <Text size="sm">
    {found === null
      ? words.lookUp.notFound(formatDay(askedOn))
      : words.lookUp.found(vatStatus, formatDay(askedOn))}
    {fromCache && ` ${words.lookUp.kept}`}
  </Text>
);

const Who = ({ entry }: PartProps) => {
  const { form, text, change } = entry;
  const settings = useCall('book.settings', null);
  const canAsk = settings.data?.lookUp === true;
  const asking = useAction('customer.lookUp');
  const fill = (found: Buyer | null) => {
    if (found === null) return;
    const { name, line1, line2, country } = buyerFields(found);
    change({ name, ...(line1 !== '' && { line1, line2, country }) });
  };
  return (
    <Section title={words.sections.buyer}>
      <Stack gap={8}>
        <Row
          columns={
            {
              nip: canAsk ? '200px 1fr auto' : '200px 1fr',
              eu: '200px 70px 1fr',
              other: '200px 70px 1fr',
              none: '200px',
            }[form.idKind]
          }
        >
          <FieldHelp hint="id">
            <NativeSelect
              label={buyerWords.kind}
              value={form.idKind}
              data={kinds.map((value) => ({ value, label: buyerWords.kinds[value] }))}
              onChange={(event) =>
                change({ idKind: kinds.find((kind) => kind === event.currentTarget.value) ?? 'nip' })
              }
            />
          </FieldHelp>
          {form.idKind === 'nip' && (
            <TextInput
              data-autofocus
              label={buyerWords.nip}
              inputMode="numeric"
              {...text('nip', 'buyer.id.nip')}
            />
          )}
          {form.idKind === 'nip' && canAsk && (
            <Button
              mt={25}
              variant="default"
              loading={asking.isPending}
              onClick={() => asking.mutate({ nip: form.nip }, { onSuccess: ({ found }) => fill(found) })}
            >
              {words.lookUp.ask}
            </Button>
          )}
          {(form.idKind === 'eu' || form.idKind === 'other') && (
            <TextInput
              label={buyerWords.idCountry}
              maxLength={2}
              {...text('idCountry', 'buyer.id.country')}
            />
          )}
          {form.idKind === 'eu' && (
            <TextInput label={buyerWords.vatNumber} {...text('vatNumber', 'buyer.id.vatNumber')} />
          )}
          {form.idKind === 'other' && (
            <TextInput label={buyerWords.number} {...text('otherNumber', 'buyer.id.number')} />
          )}
        </Row>
        <div role="status">{asking.data !== undefined && <LookedUp answer={asking.data} />}</div>
        {asking.error !== null && <Failure error={asking.error} here />}
        <TextInput
          label={form.idKind === 'none' ? buyerWords.nameOfPerson : buyerWords.name}
          {...text('name', 'buyer.name')}
        />
        <Row columns="minmax(0, 3fr) minmax(0, 2fr) 96px">
          <TextInput label={buyerWords.line1} {...text('line1', 'buyer.address.line1')} />
          <TextInput label={buyerWords.line2} {...text('line2', 'buyer.address.line2')} />
          <TextInput label={buyerWords.country} maxLength={2} {...text('country', 'buyer.address.country')} />
        </Row>
      </Stack>
    </Section>
  );
};

const Contact = ({ entry: { text } }: PartProps) => (
  <Section title={words.sections.contact}>
    <Row columns="1fr 180px">
      <TextInput type="email" label={words.fields.email} {...text('email', 'buyer.email')} />
      <TextInput type="tel" label={words.fields.phone} {...text('phone', 'buyer.phone')} />
    </Row>
  </Section>
);

const Usual = ({ entry: { form, text, change } }: PartProps) => (
  <Section title={words.sections.usual}>
    <Row columns="1fr 146px 72px 190px">
      <NativeSelect
        label={words.fields.payment}
        value={form.paymentForm}
        data={[
          { value: '', label: words.fields.noPayment },
          ...paymentForms.map((value) => ({ value, label: newInvoice.payment.forms[value] })),
        ]}
        onChange={(event) =>
          change({ paymentForm: paymentForms.find((it) => it === event.currentTarget.value) ?? '' })
        }
      />
      <TextInput
        label={words.fields.days}
        placeholder={words.fields.daysHint}
        inputMode="numeric"
        {...text('days', 'payment.days')}
      />
      <TextInput
        label={words.fields.currency}
        maxLength={3}
        placeholder="PLN"
        {...text('currency', 'currency')}
      />
      <NativeSelect
        label={looks.customerLanguage}
        value={form.printLanguage}
        data={[
          { value: '', label: looks.asFirm },
          ...printLanguages.map((value) => ({ value, label: looks.languages[value] })),
        ]}
        onChange={(event) =>
          change({ printLanguage: printLanguages.find((it) => it === event.currentTarget.value) ?? '' })
        }
      />
    </Row>
  </Section>
);

const Correspondence = ({ entry: { text } }: PartProps) => (
  <Section title={words.sections.correspondence}>
    <Row columns="minmax(0, 3fr) minmax(0, 2fr) 96px">
      <TextInput label={buyerWords.line1} {...text('corrLine1', 'buyer.correspondence.line1')} />
      <TextInput label={buyerWords.line2} {...text('corrLine2', 'buyer.correspondence.line2')} />
      <TextInput
        label={buyerWords.country}
        maxLength={2}
        {...text('corrCountry', 'buyer.correspondence.country')}
      />
    </Row>
  </Section>
);

const More = ({ entry: { form, text, change } }: PartProps) => (
  <Section title={words.sections.more}>
    <Stack gap={8}>
      <Row columns="1fr 1fr">
        <TextInput label={words.fields.customerNumber} {...text('customerNumber', 'buyer.customerNumber')} />
        <TextInput label={words.fields.eori} {...text('eori', 'buyer.eori')} />
      </Row>
      <Checkbox
        label={words.fields.localGovernmentUnit}
        checked={form.localGovernmentUnit}
        onChange={(event) => change({ localGovernmentUnit: event.currentTarget.checked })}
      />
      <Checkbox
        label={words.fields.vatGroupMember}
        checked={form.vatGroupMember}
        onChange={(event) => change({ vatGroupMember: event.currentTarget.checked })}
      />
      <Textarea
        label={words.fields.note}
        description={words.fields.noteHint}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={3500}
        {...text('note', 'note')}
      />
    </Stack>
  </Section>
);
