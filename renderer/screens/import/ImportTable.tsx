import { Checkbox, Table, Text } from '@mantine/core';
import type { ImportEntry } from '../../../shared/contract/importTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { invoiceKind } from '../../../shared/i18n/print/invoiceNames.ts';
import { imports } from '../../../shared/i18n/ui/imports.ts';
import { ToneBadge } from '../../ui/ToneBadge.tsx';
import tables from '../../ui/tables.module.css';
import { WhatNow } from '../session/Failure.tsx';
import { href } from '../session/route.ts';
import classes from './ImportTable.module.css';

const words = imports;

/** It can be issued, now or once more. */
export const isIssuable = ({ content, problems, issued }: ImportEntry): boolean =>
  content !== null && problems.length === 0 && issued === null;

const InvoiceLink = ({ id, text }: { id: string; text: string }) => (
  <a className={tables.link} href={href({ screen: 'invoices', id })}>
    {text}
  </a>
);

/** What became of the file, or what keeps it from becoming an invoice. */
const State = ({ entry }: { entry: ImportEntry }) => {
  const { issued, issuedBefore, failure, problems } = entry;
  if (issued) return <InvoiceLink id={issued.invoiceId} text={words.issued(issued.number)} />;
  const wrong = failure ? [failure] : problems;
  const [first] = wrong;
  if (first) {
    const { title, body } = describeError(first);
    return (
      <div className={classes.problem}>
        <Text size="sm" fw={600} c="var(--mantine-color-error)">
          {title}
          {wrong.length > 1 && ` (${words.more(wrong.length - 1)})`}
        </Text>
        <Text size="xs" c="dimmed">
          {body} <WhatNow problem={first} />
        </Text>
      </div>
    );
  }
  if (issuedBefore) {
    return <InvoiceLink id={issuedBefore.invoiceId} text={words.issuedBefore(issuedBefore.number)} />;
  }
  return <ToneBadge tone="green">{words.ready}</ToneBadge>;
};

interface ImportTableProps {
  entries: readonly ImportEntry[];
  selected: ReadonlySet<string>;
  disabled: boolean;
  onSelect: (keys: ReadonlySet<string>) => void;
}

/** Files that were read, each with what it says and what became of it. */
export const ImportTable = ({ entries, selected, disabled, onSelect }: ImportTableProps) => {
  const ready = entries.filter((it) => isIssuable(it) && it.issuedBefore === null).map(({ key }) => key);
  const allReady = ready.length > 0 && ready.every((key) => selected.has(key));
  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect(next);
  };
  return (
    <Table className={tables.table} aria-label={words.list}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            <Checkbox
              size="md"
              aria-label={words.selectAll}
              checked={allReady}
              indeterminate={!allReady && selected.size > 0}
              disabled={disabled || ready.length === 0}
              onChange={() => onSelect(new Set(allReady ? [] : ready))}
            />
          </Table.Th>
          <Table.Th>{words.columns.file}</Table.Th>
          <Table.Th>{words.columns.kind}</Table.Th>
          <Table.Th>{words.columns.buyer}</Table.Th>
          <Table.Th className={tables.amount}>{words.columns.gross}</Table.Th>
          <Table.Th>{words.columns.state}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => {
          const { key, name, source, content } = entry;
          return (
            <Table.Tr key={key}>
              <Table.Td>
                <Checkbox
                  size="md"
                  aria-label={words.select(name)}
                  checked={selected.has(key)}
                  disabled={disabled || entry.issued !== null}
                  onChange={() => toggle(key)}
                />
              </Table.Td>
              <Table.Td className={classes.file}>
                {name}
                <Text size="xs" c="dimmed">
                  {[
                    content?.number === undefined ? undefined : words.original(content.number),
                    source === 'folder' ? words.fromFolder : undefined,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td>{content && invoiceKind(content.kind)}</Table.Td>
              <Table.Td className={classes.buyer}>{content?.buyerName}</Table.Td>
              <Table.Td className={tables.amount}>
                {content && formatAmount(content.grossGrosze, content.currency)}
              </Table.Td>
              <Table.Td>
                <div className={classes.state}>
                  <State entry={entry} />
                  {content !== null && entry.issued === null && (
                    <a
                      className={tables.link}
                      aria-label={words.openOf(name)}
                      href={href({ screen: 'new', id: `import:${key}` })}
                    >
                      {words.open}
                    </a>
                  )}
                </div>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
};
