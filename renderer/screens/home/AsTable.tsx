import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { home } from '../../../shared/i18n/ui/home.ts';
import tables from '../../ui/tables.module.css';
import classes from './Home.module.css';

interface AsTableProps {
  /** What the table, like the picture above it, shows. */
  label: string;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** The same as the picture above it, in words and numbers. */
export const AsTable = ({ label, columns, rows }: AsTableProps) => (
  <details className={classes.asTable}>
    <summary>{home.asTable}</summary>
    <Table className={tables.table} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column, at) => (
            <Table.Th key={column} className={at === 0 ? undefined : tables.amount}>
              {column}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, cells }) => (
          <Table.Tr key={key}>
            {cells.map((cell, at) => (
              <Table.Td key={columns[at]} className={at === 0 ? undefined : tables.amount}>
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </details>
);
