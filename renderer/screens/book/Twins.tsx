import { Box, Button, Group, Radio, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Customer } from '../../../shared/contract/bookTypes.ts';
import { book } from '../../../shared/i18n/ui/book.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import tables from '../../ui/tables.module.css';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { lastUsed, numberOf } from './Customers.tsx';

const words = book.twins;

/** Says that somebody is on the list twice, and leads through the groups. */
export const TwinsBanner = () => {
  const twins = useCall('customer.twins', null);
  const [shown, setShown] = useState(false);
  const [group] = twins.data ?? [];
  const count = twins.data?.length ?? 0;
  return (
    <>
      {count > 0 && (
        <Box mb="sm">
          <Banner
            tone="amber"
            text={words.found(count)}
            action={words.show}
            onAction={() => setShown(true)}
          />
        </Box>
      )}
      {shown && (
        <Dialog help="customerTwins" opened size={820} onClose={() => setShown(false)} title={words.title}>
          {group === undefined ? (
            <Text size="sm" role="status">
              {words.done}
            </Text>
          ) : (
            <TwinGroup key={group.map(({ id }) => id).join()} group={group} />
          )}
        </Dialog>
      )}
    </>
  );
};

const rows: readonly [string, (customer: Customer) => string][] = [
  [words.rows.name, ({ buyer }) => buyer.name],
  [words.rows.number, ({ buyer }) => numberOf(buyer.id)],
  [
    words.rows.address,
    ({ buyer: { address } }) => [address?.line1, address?.line2].filter(Boolean).join(', '),
  ],
  [words.rows.contact, ({ buyer }) => [buyer.email, buyer.phone].filter(Boolean).join(', ')],
  [words.rows.customerNumber, ({ buyer }) => buyer.customerNumber ?? ''],
  [words.rows.note, ({ note }) => note ?? ''],
  [words.rows.lastUsed, ({ lastUsedAt }) => lastUsed(lastUsedAt)],
];

/** One group side by side: one of it stays, or they are no twins after all. */
const TwinGroup = ({ group }: { group: readonly Customer[] }) => {
  const [keep, setKeep] = useState(group[0]?.id ?? '');
  const merging = useAction('customer.merge');
  const parting = useAction('customer.keepApart');
  const failed = merging.error ?? parting.error;
  const merge = async () => {
    for (const { id } of group) if (id !== keep) await merging.mutateAsync({ keep, drop: id });
  };
  return (
    <Stack gap="md">
      <Text size="sm">{words.body}</Text>
      <Radio.Group value={keep} onChange={setKeep} aria-label={words.title}>
        <Table className={tables.table} aria-label={words.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.field}</Table.Th>
              {group.map(({ id }, index) => (
                <Table.Th key={id}>
                  <Radio value={id} label={words.keep(index + 1)} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([name, valueOf]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{name}</Table.Th>
                {group.map((customer) => (
                  <Table.Td key={customer.id}>{valueOf(customer)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Radio.Group>
      {failed !== null && <Failure error={failed} here />}
      <Group justify="flex-end" gap="sm">
        <Button
          variant="default"
          loading={parting.isPending}
          onClick={() => parting.mutate({ ids: group.map(({ id }) => id) })}
        >
          {words.apart}
        </Button>
        <Button loading={merging.isPending} onClick={() => void merge().catch(() => undefined)}>
          {words.merge}
        </Button>
      </Group>
    </Stack>
  );
};
