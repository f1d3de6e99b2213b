import { Button, Drawer, Group, Loader, Stack, Table, Text } from '@mantine/core';
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
import { ui } from '../../../shared/i18n/ui.ts';
import { Facts } from '../../ui/Facts.tsx';
import { ModeBadge } from '../../ui/ModeBadge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { OverdueBadge, StateBadge } from '../../ui/StateBadge.tsx';
import tables from '../../ui/tables.module.css';
import { HandOver } from '../print/HandOver.tsx';
import { Failure, Problem, solvingRoute } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { Attempts, History } from './History.tsx';
import { Remedies } from './Remedies.tsx';
import { Conflict, Versions } from './Versions.tsx';
import { DeadlineExplanation } from './DeadlineExplanation.tsx';
import { CodeFiles, CodesSheet } from './CodeFiles.tsx';
import { Prints } from './Prints.tsx';
import { EvidenceFile } from './EvidenceFile.tsx';
import { CodeLinks } from './CodeLinks.tsx';
import { isOverdue } from './InvoiceTable.tsx';

const words = ui.invoices.details;

interface InvoiceDrawerProps {
  id: string | undefined;
  /** Warsaw day. */
  today: string;
  onClose: () => void;
}

/** One invoice beside the list: where it stands, its documents, codes, history and attempts. */
export const InvoiceDrawer = ({ id, today, onClose }: InvoiceDrawerProps) => {
  const query = useCall('invoice.get', { id: id ?? '' }, { enabled: id !== undefined, keepPrevious: true });
  // the last invoice stays while the drawer slides shut, but never under another one's address
  const data = id !== undefined && query.isPlaceholderData ? undefined : query.data;
  const { error } = query;
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size={600}
      title={data === undefined ? words.loading : words.title(data.number)}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {error !== null && <Failure error={error} here />}
      {data === undefined ? error === null && <Loader /> : <Details invoice={data} today={today} />}
    </Drawer>
  );
};

interface DetailsProps {
  invoice: InvoiceDetails;
  today: string;
}

const Details = ({ invoice, today }: DetailsProps) => {
  const accepted = isAccepted(invoice.state);
  const route = invoice.problem === null ? undefined : solvingRoute(invoice.problem.code);
  return (
    <Stack gap="md">
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
            {ui.newInvoice.correction.begin}
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
      <HandOver key={invoice.id} invoice={invoice} />
      <Prints prints={invoice.prints} />
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
      {!accepted && <DeadlineExplanation invoice={invoice} />}
      <CodeLinks {...invoice} actions={<CodesSheet {...invoice} />}>
        <CodeFiles {...invoice} />
      </CodeLinks>
      <EvidenceFile invoiceId={invoice.id} />
      <Lines invoice={invoice} />
      <Versions invoice={invoice} />
      <Attempts attempts={invoice.attempts} />
      <History entries={invoice.journal} />
    </Stack>
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
        {held ? ui.refusal.hold.release : ui.refusal.hold.hold}
      </Button>
      {hold.error !== null && <Failure error={hold.error} here />}
    </>
  );
};

const Held = ({ invoice }: { invoice: InvoiceDetails }) => (
  <Notice tone="amber">
    <Text size="sm" mb={6}>
      {ui.refusal.hold.held}
    </Text>
    <HoldButton invoice={invoice} />
  </Notice>
);

/** A total failure freed it of the duty; the firm may still want it in KSeF. */
const SendAnyway = ({ id }: { id: string }) => {
  const send = useAction('invoice.sendAnyway');
  return (
    <Notice tone="grey">
      <Text size="sm">{ui.explanation.sendAnywayHint}</Text>
      <Button
        mt={6}
        size="compact-sm"
        variant="default"
        loading={send.isPending}
        onClick={() => send.mutate({ id })}
      >
        {ui.explanation.sendAnyway}
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
            <Table.Td className={tables.nowrap}>{ui.newInvoice.lines.rates[line.vatRate]}</Table.Td>
            <Table.Td className={tables.amount}>{formatGrosze(line.valueGrosze)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Panel>
);
