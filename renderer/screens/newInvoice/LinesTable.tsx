import { ActionIcon, Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { vatRates } from '../../../shared/domain/fa3/line.ts';
import { percentOfGrosze } from '../../../shared/domain/money.ts';
import { rateRules } from '../../../shared/domain/vat.ts';
import { formatDecimal, formatGrosze } from '../../../shared/i18n/format.ts';
import { parsePolishDecimal } from '../../../shared/i18n/parse.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { FormLine } from './invoiceForm.ts';
import classes from './LinesTable.module.css';
import type { InvoiceFormControl } from './useInvoiceForm.ts';

const words = ui.newInvoice.lines;
/** The form asks for neither a foreign rate's percent nor the kind of a margin yet. */
const rateOptions = vatRates
  .filter((value) => value !== 'OSS' && value !== 'margin')
  .map((value) => ({ value, label: words.rates[value] }));
type Column = 'name' | 'quantity' | 'unit' | 'netPrice' | 'vatRate';

/** Up and down stay in the column; the form's own Enter goes to the next field. */
function moveInColumn(event: KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  if (!(event.target instanceof HTMLInputElement)) return;
  const [, index, column] = (event.target.dataset['path'] ?? '').split('.');
  const wanted = Number(index) + (event.key === 'ArrowUp' ? -1 : 1);
  const next = event.currentTarget.querySelector<HTMLInputElement>(
    `[data-path="lines.${wanted}.${column ?? ''}"]`,
  );
  if (next === null) return;
  event.preventDefault();
  next.focus();
  next.select();
}

/** The lines, for fingers that do not leave the keyboard. */
export const LinesTable = ({ control, onAdd }: { control: InvoiceFormControl; onAdd: () => void }) => (
  <Panel
    title={words.title}
    actions={
      <Text size="xs" c="dimmed">
        {words.hint}
      </Text>
    }
  >
    <table className={classes.table} aria-label={words.title}>
      <thead>
        <tr>
          <th className={classes.number}>{words.number}</th>
          <th>{words.name}</th>
          <th className={classes.quantity}>{words.quantity}</th>
          <th className={classes.unit}>{words.unit}</th>
          <th className={classes.price}>{words.netPrice}</th>
          <th className={classes.rate}>{words.vatRate}</th>
          <th className={classes.amount}>{words.net}</th>
          <th className={classes.amount}>{words.gross}</th>
          <td className={classes.remove} />
        </tr>
      </thead>
      <tbody onKeyDown={moveInColumn}>
        {control.form.lines.map((line, index) => (
          <LineRow key={line.key} line={line} index={index} control={control} />
        ))}
      </tbody>
    </table>
    {control.errorAt('lines') !== undefined && (
      <Text size="sm" c="var(--mantine-color-error)" role="alert" mt={4}>
        {control.errorAt('lines')}
      </Text>
    )}
    <Button
      mt="xs"
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={onAdd}
    >
      {words.add}
    </Button>
  </Panel>
);

const LineRow = ({
  line,
  index,
  control,
}: {
  line: FormLine;
  index: number;
  control: InvoiceFormControl;
}) => {
  const net = control.totals.lineValues[index] ?? null;
  const gross = net === null ? null : net + percentOfGrosze(net, rateRules[line.vatRate].percent);
  const cell = (column: Column) => {
    const path = `lines.${index}.${column}`;
    return {
      size: 'sm',
      'aria-label': words.cell(words[column], index + 1),
      'data-path': path,
      value: line[column],
      // a line whose amount is too large says so at its price
      error: control.errorAt(path) ?? (column === 'netPrice' ? control.errorAt(`lines.${index}`) : undefined),
      onBlur: () => {
        control.leave(path);
        if (column === 'netPrice') control.leave(`lines.${index}`);
      },
    };
  };
  const typing = (column: Exclude<Column, 'vatRate'>, align: 'start' | 'end' = 'start') => ({
    ...cell(column),
    autoComplete: 'off',
    styles: { input: { textAlign: align } },
    onChange: (event: { currentTarget: { value: string } }) =>
      control.changeLine(line.key, { [column]: event.currentTarget.value }),
  });
  return (
    <tr>
      <td className={classes.number}>{index + 1}</td>
      <td>
        <TextInput {...typing('name')} />
        {control.form.correction !== undefined && <Before line={line} />}
      </td>
      <td>
        <TextInput inputMode="decimal" {...typing('quantity', 'end')} />
      </td>
      <td>
        <TextInput {...typing('unit')} />
      </td>
      <td>
        <TextInput inputMode="decimal" {...typing('netPrice', 'end')} />
      </td>
      <td>
        <NativeSelect
          {...cell('vatRate')}
          data={rateOptions}
          onChange={(event) => {
            const { value } = event.currentTarget;
            control.changeLine(line.key, { vatRate: vatRates.find((rate) => rate === value) ?? '23' });
          }}
        />
      </td>
      <td className={classes.amount}>{net === null ? '' : formatGrosze(net)}</td>
      <td className={classes.amount}>{gross === null ? '' : formatGrosze(gross)}</td>
      <td className={classes.remove}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.remove(index + 1)}
          onClick={() => control.removeLine(line.key)}
        >
          <IconTrash size={17} aria-hidden="true" />
        </ActionIcon>
      </td>
    </tr>
  );
};

/** What a corrected line was, once it is something else. */
const Before = ({ line: { base, quantity, netPrice } }: { line: FormLine }) => {
  if (base === undefined) return null;
  const before = {
    quantity: formatDecimal(base.quantity ?? ''),
    price: formatDecimal(base.netPrice ?? base.grossPrice ?? base.value ?? ''),
  };
  const isSame =
    parsePolishDecimal(quantity) === (base.quantity ?? '') &&
    parsePolishDecimal(netPrice) === (base.netPrice ?? base.grossPrice ?? '');
  if (isSame) return null;
  return (
    <Text size="xs" c="dimmed">
      {ui.newInvoice.correction.before(before.quantity, base.unit, before.price)}
    </Text>
  );
};
