import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { invoiceColumns, type InvoiceColumn } from '../../../shared/domain/invoiceLook.ts';
import { invoiceList } from '../../../shared/i18n/ui/invoiceList.ts';

interface ColumnMenuProps {
  columns: readonly InvoiceColumn[];
  onChange: (columns: InvoiceColumn[]) => void;
}

/** Which columns the list has; the number always is one of them. */
export const ColumnMenu = ({ columns, onChange }: ColumnMenuProps) => (
  <Popover position="bottom-end" trapFocus withRoles>
    <Popover.Target>
      <Button variant="default" leftSection={<IconColumns3 size={17} aria-hidden="true" />}>
        {invoiceList.chooseColumns}
      </Button>
    </Popover.Target>
    <Popover.Dropdown data-help="columns">
      <Stack gap={8}>
        {invoiceColumns.map((column) => (
          <Checkbox
            key={column}
            label={invoiceList.columns[column]}
            disabled={column === 'number'}
            checked={columns.includes(column)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(invoiceColumns.filter((it) => (it === column ? checked : columns.includes(it))))
            }
          />
        ))}
      </Stack>
    </Popover.Dropdown>
  </Popover>
);
