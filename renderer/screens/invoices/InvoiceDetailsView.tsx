import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { isAccepted } from '../../../shared/domain/lifecycle.ts';
import {
  formatAmount,
  formatDay,
  formatDecimal,
  formatGrosze,
  formatInstant,
} from '../../../shared/i18n/format.ts';
import { legalBasis } from '../../../shared/i18n/deadlines.ts';
import { deadlineText } from '../../../shared/i18n/times.ts';
import { buyerNumber } from '../../../shared/domain/fa3/party.ts';
import { explanation } from '../../../shared/i18n/ui/explanation.ts';
import { invoices } from '../../../shared/i18n/ui/invoices.ts';
import { newInvoice } from '../../../shared/i18n/ui/newInvoice.ts';
import { refusal } from '../../../shared/i18n/ui/refusal.ts';
import { invoiceDetails } from '../../../shared/i18n/ui/invoiceDetails.ts';
import { Facts } from '../../ui/Facts.tsx';
import { ModeBadge } from '../../ui/ModeBadge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { OverdueBadge, StateBadge } from '../../ui/StateBadge.tsx';
import tables from '../../ui/tables.module.css';
import { HandOver } from '../print/HandOver.tsx';
import { Failure, Problem, solvingRoute } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { Attempts, History } from './History.tsx';
import classes from './InvoiceDrawer.module.css';
import { Remedies } from './Remedies.tsx';
import { Conflict, Versions } from './Versions.tsx';
import { DeadlineExplanation } from './DeadlineExplanation.tsx';
import { CodeFiles, CodesSheet } from './CodeFiles.tsx';
import { Prints } from './Prints.tsx';
import { EvidenceFile } from './EvidenceFile.tsx';
import { CodeLinks } from './CodeLinks.tsx';
import { isOverdue } from './DeadlineCell.tsx';
import { Money } from './Money.tsx';
import { Upo } from './Upo.tsx';

const words = invoices.details;
const sections = ['documents', 'data', 'ksef', 'history'] as const;

interface DetailsProps {
  invoice: InvoiceDetails;
  today: string;
}

/** Everything about one invoice, in four parts that are gone to by name. */
export const InvoiceDetailsView = ({ invoice, today }: DetailsProps) => {
  const accepted = isAccepted(invoice.state);
  const area = useRef<HTMLDivElement>(null);
  const goTo = (section: string) => {
    const part = area.current?.querySelector<HTMLElement>(`[data-section="${section}"]`);
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  };
  const parts: Record<(typeof sections)[number], ReactNode> = {
    documents: (
      <>
        <HandOver key={invoice.id} invoice={invoice} />
        <Prints prints={invoice.prints} />
        <EvidenceFile invoiceId={invoice.id} />
      </>
    ),
    data: (
      <>
        <Panel title={words.general}>
          <Facts
            items={[
              [words.ksefNumber, invoice.ksefNumber ?? words.noKsefNumber],
              [words.internalId, <code key="id">{invoice.id}</code>],
              [words.issueDate, formatDay(invoice.issueDate)],
              [words.deadline, accepted ? undefined : deadlineText(invoice.deadline, today)],
              [words.legalBasis, legalBasis[invoice.mode]],
              [words.acceptedAt, invoice.acceptedAt === null ? undefined : formatInstant(invoice.acceptedAt)],
              [words.buyer, buyerText(invoice)],
              [words.certificate, invoice.certificateSerial ?? undefined],
              [words.hash, invoice.sha256Base64Url ?? undefined],
            ]}
          />
        </Panel>
        <Lines invoice={invoice} />
        <Money invoice={invoice} />
      </>
    ),
    ksef: (
      <>
        {!accepted && <DeadlineExplanation invoice={invoice} />}
        <Upo invoice={invoice} />
        <CodeLinks {...invoice} actions={<CodesSheet {...invoice} />}>
          <CodeFiles {...invoice} />
        </CodeLinks>
        <Attempts attempts={invoice.attempts} />
        <Versions invoice={invoice} />
      </>
    ),
    history: <History entries={invoice.journal} />,
  };
  return (
    <div ref={area} className={classes.details}>
      <nav className={classes.sections} aria-label={invoiceDetails.sections.label}>
        {sections.map((section) => (
          <Button key={section} size="compact-sm" variant="subtle" onClick={() => goTo(section)}>
            {invoiceDetails.sections[section]}
          </Button>
        ))}
      </nav>
      <Stack gap="md">
        <Standing invoice={invoice} />
        {sections.map((section) => (
          <Stack key={section} gap="md" className={classes.section} data-section={section} tabIndex={-1}>
            {parts[section]}
          </Stack>
        ))}
      </Stack>
    </div>
  );
};

/** Where it stands, what is wrong with it, and what can be done about that. */
const Standing = ({ invoice }: { invoice: InvoiceDetails }) => {
  const route = invoice.problem === null ? undefined : solvingRoute(invoice.problem.code);
  return (
    <>
      <Group gap="xs">
        <StateBadge state={invoice.state} />
        {isOverdue(invoice) && <OverdueBadge />}
        <ModeBadge mode={invoice.mode} />
        <Text fw={700} ml="auto" className={tables.nowrap}>
          {formatAmount(invoice.grossGrosze, invoice.currency)}
        </Text>
      </Group>
      {invoice.problem !== null && <Problem problem={invoice.problem} route={route} />}
      <Remedies invoice={invoice} size="xs" />
      <Group gap="xs">
        {mayBeCorrected(invoice) && (
          <Button size="xs" variant="default" onClick={() => navigate({ screen: 'correct', id: invoice.id })}>
            {newInvoice.correction.begin}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          onClick={() => navigate({ screen: 'new', id: `copy:${invoice.id}` })}
        >
          {words.similar}
        </Button>
        {invoice.state === 'queued' && !invoice.held && <HoldButton invoice={invoice} />}
      </Group>
      <Conflict invoice={invoice} />
      {invoice.state === 'queued' && invoice.held && <Held invoice={invoice} />}
      {invoice.state === 'exempt' && invoice.mode !== 'awaria-calkowita' && <SendAnyway id={invoice.id} />}
    </>
  );
};

/** Advances and corrections are corrected by command so far; what KSeF refused was never issued there. */
const mayBeCorrected = ({ kind, state }: InvoiceDetails): boolean =>
  state !== 'rejected' && (kind === 'VAT' || kind === 'UPR' || kind === 'ROZ');

/** Keeps a waiting invoice from being sent, or lets it go. */
const HoldButton = ({ invoice: { id, held } }: { invoice: InvoiceDetails }) => {
  const hold = useAction('invoice.hold');
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={hold.isPending}
        onClick={() => hold.mutate({ id, held: !held })}
      >
        {held ? refusal.hold.release : refusal.hold.hold}
      </Button>
      {hold.error !== null && <Failure error={hold.error} here />}
    </>
  );
};

const Held = ({ invoice }: { invoice: InvoiceDetails }) => (
  <Notice tone="amber">
    <Text size="sm" mb={6}>
      {refusal.hold.held}
    </Text>
    <HoldButton invoice={invoice} />
  </Notice>
);

/** A total failure freed it of the duty; the firm may still want it in KSeF. */
const SendAnyway = ({ id }: { id: string }) => {
  const send = useAction('invoice.sendAnyway');
  return (
    <Notice tone="grey">
      <Text size="sm">{explanation.sendAnywayHint}</Text>
      <Button
        mt={6}
        size="compact-sm"
        variant="default"
        loading={send.isPending}
        onClick={() => send.mutate({ id })}
      >
        {explanation.sendAnyway}
      </Button>
      {send.error !== null && <Failure error={send.error} here />}
    </Notice>
  );
};

function buyerText({ buyer }: InvoiceDetails): string {
  const id = buyer.id.kind === 'nip' ? `NIP ${buyer.id.nip}` : buyerNumber(buyer.id);
  const { address } = buyer;
  const country = address === undefined || address.country === 'PL' ? '' : address.country;
  return [buyer.name, id, address?.line1, address?.line2, country].filter(Boolean).join(', ');
}

const Lines = ({ invoice }: { invoice: InvoiceDetails }) => (
  <Panel title={words.lines}>
    <Table className={tables.table} aria-label={words.lines}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.lineColumns.name}</Table.Th>
          <Table.Th className={tables.amount}>{words.lineColumns.quantity}</Table.Th>
          <Table.Th className={tables.amount}>{words.lineColumns.price}</Table.Th>
          <Table.Th>{words.lineColumns.rate}</Table.Th>
          <Table.Th className={tables.amount}>{words.lineColumns.net}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {invoice.lines.map((line, index) => (
          <Table.Tr key={index}>
            <Table.Td>{line.name}</Table.Td>
            <Table.Td className={tables.amount}>
              {line.quantity !== undefined && `${formatDecimal(line.quantity)} ${line.unit}`}
            </Table.Td>
            <Table.Td className={tables.amount}>
              {formatDecimal(line.netPrice ?? line.grossPrice ?? '')}
            </Table.Td>
            <Table.Td className={tables.nowrap}>{newInvoice.lines.rates[line.vatRate]}</Table.Td>
            <Table.Td className={tables.amount}>{formatGrosze(line.valueGrosze)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Panel>
);
