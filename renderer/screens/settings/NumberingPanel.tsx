import { Button, Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { SeriesView } from '../../../shared/contract/types.ts';
import { restarts, type Restart } from '../../../shared/domain/series.ts';
import { invoiceKind } from '../../../shared/i18n/print/invoiceNames.ts';
import { numbering } from '../../../shared/i18n/ui/numbering.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Panel } from '../../ui/Panel.tsx';
import tables from '../../ui/tables.module.css';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { DialogButtons } from '../../ui/DialogButtons.tsx';

const words = numbering;

/** How invoices of each kind are numbered, with what the next one will be called. */
export const NumberingPanel = () => {
  const { data } = useCall('series.list', null);
  const [changed, setChanged] = useState<SeriesView | null>(null);
  if (data === undefined) return null;
  return (
    <Panel help="settings.numbering" title={words.title}>
      <Text size="sm" mb="xs">
        {words.body}
      </Text>
      <Table className={tables.table} aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.kind}</Table.Th>
            <Table.Th>{words.columns.template}</Table.Th>
            <Table.Th>{words.columns.restart}</Table.Th>
            <Table.Th>{words.columns.next}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.series.map((it) => (
            <Table.Tr key={it.kind}>
              <Table.Td>{invoiceKind(it.kind)}</Table.Td>
              <Table.Td>
                <code>{it.template}</code>
              </Table.Td>
              <Table.Td>{words.restarts[it.restart]}</Table.Td>
              <Table.Td className={tables.nowrap}>{it.next}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.changeOf(invoiceKind(it.kind))}
                  onClick={() => setChanged(it)}
                >
                  {words.change}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Desk key={data.desk} desk={data.desk} />
      {changed !== null && <SeriesDialog series={changed} onClose={() => setChanged(null)} />}
    </Panel>
  );
};

const Desk = ({ desk }: { desk: string }) => {
  const [mark, setMark] = useState(desk);
  const save = useAction('series.setDesk');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate({ desk: mark });
  };
  return (
    <form onSubmit={submit} aria-label={words.desk}>
      <Group align="flex-end" gap="sm" mt="sm">
        <TextInput
          label={words.desk}
          description={words.deskHint}
          value={mark}
          maxLength={20}
          onChange={(event) => setMark(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={save.isPending} disabled={mark === desk}>
          {words.saveDesk}
        </Button>
      </Group>
      {save.error !== null && <Failure error={save.error} here />}
    </form>
  );
};

const SeriesDialog = ({ series, onClose }: { series: SeriesView; onClose: () => void }) => {
  const [template, setTemplate] = useState(series.template);
  const [restart, setRestart] = useState<Restart>(series.restart);
  const [last, setLast] = useState('');
  const save = useAction('series.set');
  const title = words.changeOf(invoiceKind(series.kind));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = Number(last);
    save.mutate(
      { kind: series.kind, template, restart, ...(last.trim() !== '' && { last: number }) },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog help="numberSeries" opened onClose={onClose} title={title}>
      <form aria-label={title} onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={words.template}
            description={words.templateHint}
            value={template}
            required
            onChange={(event) => setTemplate(event.currentTarget.value)}
          />
          <NativeSelect
            label={words.restart}
            value={restart}
            data={restarts.map((value) => ({ value, label: words.restarts[value] }))}
            onChange={(event) =>
              setRestart(restarts.find((it) => it === event.currentTarget.value) ?? restart)
            }
          />
          <TextInput
            label={words.last}
            description={words.lastHint}
            value={last}
            inputMode="numeric"
            pattern="[0-9]*"
            onChange={(event) => setLast(event.currentTarget.value)}
          />
          {save.error !== null && <Failure error={save.error} here />}
          <DialogButtons action={words.save} pending={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
};
