import { Drawer, Group, Loader, Text } from '@mantine/core';
import { invoices } from '../../../shared/i18n/ui/invoices.ts';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';
import { InvoiceDetailsView } from './InvoiceDetailsView.tsx';
import classes from './InvoiceDrawer.module.css';
import { Neighbours } from './Neighbours.tsx';
import { PagePreview } from './PagePreview.tsx';
import type { AskedList } from './useInvoiceRows.ts';

const words = invoices.details;

interface InvoiceDrawerProps {
  id: string | undefined;
  /** Warsaw day. */
  today: string;
  /** The list that it is opened from, and the list's own part of the address. */
  list: AskedList;
  query: string;
  onClose: () => void;
}

/** One invoice beside the list: its pages, where it stands, its documents, codes, history and attempts. */
export const InvoiceDrawer = ({ id, today, list, query, onClose }: InvoiceDrawerProps) => {
  const asked = useCall('invoice.get', { id: id ?? '' }, { enabled: id !== undefined, keepPrevious: true });
  // the last invoice stays while the drawer slides shut, but never under another one's address
  const data = id !== undefined && asked.isPlaceholderData ? undefined : asked.data;
  const { error } = asked;
  return (
    <Drawer.Root opened={id !== undefined} onClose={onClose} position="right" size="min(1180px, 100vw)">
      <Drawer.Overlay />
      <Drawer.Content className={classes.content} data-help="invoiceDetails">
        <Drawer.Header className={classes.header}>
          <Drawer.Title>{data === undefined ? words.loading : words.title(data.number)}</Drawer.Title>
          <Group gap="sm" wrap="nowrap">
            {id !== undefined && <Neighbours id={id} list={list} query={query} />}
            <HelpButton topic="invoiceDetails" />
            <Drawer.CloseButton aria-label={words.close} />
          </Group>
        </Drawer.Header>
        <Drawer.Body className={classes.body}>
          {error !== null && <Failure error={error} here />}
          {data === undefined ? (
            error === null && (
              <Group gap="xs" p="md" role="status">
                <Loader size="sm" aria-hidden="true" />
                <Text size="sm">{words.loading}</Text>
              </Group>
            )
          ) : (
            <div className={classes.sides}>
              <PagePreview id={data.id} number={data.number} />
              <InvoiceDetailsView invoice={data} today={today} />
            </div>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
};
