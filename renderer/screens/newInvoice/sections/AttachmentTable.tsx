import { ActionIcon, Button, Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ClipboardEvent } from 'react';
import { columnTypes } from '../../../../shared/domain/fa3/attachment.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { choiceField, textField } from '../fields/fieldBinding.ts';
import { clipboardTable } from '../form/clipboardTable.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import classes from './AttachmentTable.module.css';

const words = invoiceForm.attachment;
/** FA(3) allows so many. */
const most = { columns: 20, rows: 1000 };
type Rows = string[][];

/** A table of an attachment, cell by cell; one from a spreadsheet is pasted whole. */
export const AttachmentTable = ({ control, path }: { control: InvoiceFormControl; path: string }) => {
  const columns = control.items(`${path}.columns`);
  const rows = control.items(`${path}.rows`) as Rows;
  const hasSums = control.value(`${path}.sums`) !== undefined;
  const setWidth = (width: number) => {
    const fit = (row: string[]) => Array.from({ length: width }, (_, index) => row[index] ?? '');
    control.fill({
      [`${path}.columns`]: Array.from(
        { length: width },
        (_, index) => columns[index] ?? { name: '', type: 'txt' },
      ),
      [`${path}.rows`]: rows.map(fit),
      ...(hasSums && { [`${path}.sums`]: fit(control.items(`${path}.sums`) as string[]) }),
    });
  };
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const pasted = clipboardTable(event.clipboardData.getData('text/plain'));
    if (pasted === null) return;
    event.preventDefault();
    const width = Math.min(
      most.columns,
      Math.max(columns.length, column + Math.max(...pasted.map((it) => it.length))),
    );
    const next = Array.from(
      { length: Math.min(most.rows, Math.max(rows.length, row + pasted.length)) },
      (_, y) => Array.from({ length: width }, (__, x) => pasted[y - row]?.[x - column] ?? rows[y]?.[x] ?? ''),
    );
    control.fill({
      [`${path}.columns`]: Array.from({ length: width }, (_, x) => columns[x] ?? { name: '', type: 'txt' }),
      [`${path}.rows`]: next,
    });
  };
  return (
    <div>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map((_, column) => (
                <td key={column}>
                  <TextInput
                    aria-label={words.column(column + 1)}
                    placeholder={words.column(column + 1)}
                    {...textField(control, `${path}.columns.${column}.name`)}
                  />
                  <NativeSelect
                    mt={4}
                    aria-label={words.type(column + 1)}
                    {...choiceField(control, `${path}.columns.${column}.type`)}
                    data={columnTypes.map((value) => ({ value, label: words.types[value] }))}
                  />
                </td>
              ))}
              <td className={classes.remove} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, y) => (
              <tr key={y}>
                {columns.map((_, x) => (
                  <td key={x}>
                    <TextInput
                      aria-label={words.cell(y + 1, x + 1)}
                      data-path={`${path}.rows.${y}`}
                      value={row[x] ?? ''}
                      autoComplete="off"
                      error={x === 0 ? control.errorAt(`${path}.rows.${y}`) : undefined}
                      onPaste={(event) => paste(event, y, x)}
                      onChange={(event) => control.type(`${path}.rows.${y}.${x}`, event.currentTarget.value)}
                      onBlur={() => control.leave(`${path}.rows.${y}`)}
                    />
                  </td>
                ))}
                <td className={classes.remove}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={words.removeRow(y + 1)}
                    onClick={() => control.remove(`${path}.rows`, y)}
                  >
                    <IconTrash size={17} aria-hidden="true" />
                  </ActionIcon>
                </td>
              </tr>
            ))}
            {hasSums && (
              <tr>
                {columns.map((_, x) => (
                  <td key={x}>
                    <TextInput aria-label={words.sum(x + 1)} {...textField(control, `${path}.sums.${x}`)} />
                  </td>
                ))}
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <Group gap="sm" mt={6}>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={rows.length >= most.rows}
          onClick={() =>
            control.add(
              `${path}.rows`,
              columns.map(() => ''),
            )
          }
        >
          {words.addRow}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={columns.length >= most.columns}
          onClick={() => setWidth(columns.length + 1)}
        >
          {words.addColumn}
        </Button>
        {columns.length > 1 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setWidth(columns.length - 1)}>
            {words.removeColumn}
          </Button>
        )}
        <Checkbox
          label={words.withSums}
          checked={hasSums}
          onChange={(event) =>
            control.put(`${path}.sums`, event.currentTarget.checked ? columns.map(() => '') : undefined)
          }
        />
        <Text size="xs" c="dimmed">
          {words.pasteHint}
        </Text>
      </Group>
    </div>
  );
};
