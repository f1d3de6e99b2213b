import type { ReactNode } from 'react';
import { InvoiceDraft } from '../../../../shared/domain/draft.ts';
import { NewTransport } from '../../../../shared/domain/fa3/annotations.ts';
import { AuthorisedParty, Buyer } from '../../../../shared/domain/fa3/party.ts';
import { Description, Register } from '../../../../shared/domain/fa3/payment.ts';
import { Terms } from '../../../../shared/domain/fa3/terms.ts';
import type { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { emptyGroup, GroupFields } from '../fields/GroupFields.tsx';
import { ListFields } from '../fields/ListFields.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import { AnnotationFields } from './AnnotationFields.tsx';
import { AttachmentFields, emptyBlock } from './AttachmentFields.tsx';
import { BuyerMoreFields } from './BuyerMoreFields.tsx';
import { PaymentDetails } from './PaymentDetails.tsx';
import { SettlementFields, emptySettlementItem } from './SettlementFields.tsx';
import { emptyThirdParty, ThirdPartyFields } from './ThirdPartyFields.tsx';
import { TransportFields } from './TransportFields.tsx';

export type SectionName = keyof typeof invoiceForm.sections.names;

/** A part of the invoice that only some need. */
export interface Section {
  name: SectionName;
  /** What it holds: taken off with the section. */
  paths: readonly string[];
  /** What stands in it when it is opened, so that there is something to fill in. */
  begin?: Readonly<Record<string, unknown>>;
  fields: (control: InvoiceFormControl) => ReactNode;
}

const group = (path: string, only: readonly string[]) => (control: InvoiceFormControl) => (
  <GroupFields control={control} schema={InvoiceDraft} path={path} only={only} />
);

/** In the order of the invoice. */
export const sections: readonly Section[] = [
  {
    name: 'buyerMore',
    paths: [
      ...['email', 'phone', 'contacts', 'correspondence', 'eori', 'customerNumber', 'buyerKey'],
      ...['localGovernmentUnit', 'vatGroupMember'],
    ].map((key) => `buyer.${key}`),
    fields: (control) => <BuyerMoreFields control={control} schema={Buyer} />,
  },
  {
    name: 'thirdParties',
    paths: ['thirdParties'],
    begin: { thirdParties: [emptyThirdParty()] },
    fields: (control) => <ThirdPartyFields control={control} />,
  },
  {
    name: 'dates',
    paths: ['period', 'warehouseReleases'],
    fields: group('', ['period', 'warehouseReleases']),
  },
  {
    name: 'annotations',
    paths: [
      ...['annotations.cashMethod', 'annotations.selfInvoicing', 'annotations.triangular'],
      ...['annotations.margin', 'splitPayment', 'toReceipt', 'relatedParties', 'exciseReturn'],
    ],
    fields: (control) => <AnnotationFields control={control} />,
  },
  {
    name: 'payment',
    paths: [
      ...['otherForm', 'parts', 'paidInFull', 'terms', 'accounts', 'factorAccounts', 'earlyPayment'],
      ...['link', 'ipksef'],
    ].map((key) => `payment.${key}`),
    fields: (control) => <PaymentDetails control={control} />,
  },
  {
    name: 'settlement',
    paths: ['settlement'],
    begin: { 'settlement.charges': [emptySettlementItem()] },
    fields: (control) => <SettlementFields control={control} />,
  },
  {
    name: 'terms',
    paths: [
      ...['contracts', 'orders', 'batches', 'delivery', 'contractRate', 'contractCurrency'],
      'intermediary',
    ].map((key) => `terms.${key}`),
    begin: { 'terms.orders': [{ number: '', day: '' }] },
    fields: (control) => (
      <GroupFields control={control} schema={Terms} path="terms" without={['transports']} />
    ),
  },
  {
    name: 'transports',
    paths: ['terms.transports'],
    begin: { 'terms.transports': [{}] },
    fields: (control) => <TransportFields control={control} />,
  },
  {
    name: 'descriptions',
    paths: ['descriptions'],
    begin: { descriptions: [emptyGroup(Description)] },
    fields: group('', ['descriptions']),
  },
  {
    name: 'newTransports',
    paths: ['annotations.newTransports'],
    begin: { 'annotations.newTransports': [emptyGroup(NewTransport)] },
    fields: (control) => (
      <ListFields control={control} path="annotations.newTransports" empty={() => emptyGroup(NewTransport)}>
        {(path) => <GroupFields control={control} schema={NewTransport} path={path} />}
      </ListFields>
    ),
  },
  {
    name: 'authorised',
    paths: ['authorised'],
    begin: { authorised: emptyGroup(AuthorisedParty) },
    fields: (control) => <GroupFields control={control} schema={AuthorisedParty} path="authorised" />,
  },
  {
    name: 'registers',
    paths: ['registers'],
    begin: { registers: [emptyGroup(Register)] },
    fields: group('', ['registers']),
  },
  {
    name: 'attachment',
    paths: ['attachment'],
    begin: { attachment: [emptyBlock()] },
    fields: (control) => <AttachmentFields control={control} />,
  },
];
