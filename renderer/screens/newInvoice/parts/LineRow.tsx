import { ActionIcon, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import type { DraftLine } from '../../../../shared/domain/fa3/line.ts';
import { vatRates } from '../../../../shared/domain/fa3/line.ts';
import { priceField } from '../../../../shared/domain/lineValue.ts';
import { totalsByRate } from '../../../../shared/domain/vat.ts';
import { formatDecimal, formatGrosze } from '../../../../shared/i18n/format.ts';
import { parsePolishDecimal } from '../../../../shared/i18n/parse.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { newInvoice } from '../../../../shared/i18n/ui/newInvoice.ts';
import { textField } from '../fields/fieldBinding.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import { GoodField } from './GoodField.tsx';
import classes from './LinesTable.module.css';

const words = newInvoice.lines;
const more = invoiceForm.lines;
const rateOptions = vatRates.map((value) => ({ value, label: words.rates[value] }));

/** What a line comes to, net and gross; null until it can be counted. */
function amountsOf(line: DraftLine, value: number | null, pricing: 'net' | 'gross') {
  if (value === null) return null;
  const ossRate = parsePolishDecimal(line.ossRate ?? '');
  const rated = /^\d+(\.\d+)?$/.test(ossRate) ? { ossRate } : {};
  const decimal = (value / 100).toFixed(2);
  return totalsByRate([{ vatRate: line.vatRate, ...rated, value: decimal }], pricing)[0] ?? null;
}

interface LineRowProps {
  control: InvoiceFormControl;
  index: number;
  isOpen: boolean;
  onToggle: () => void;
  /** Goes to a field of the form. */
  onFocus: (path: string) => void;
}

/** What a line shows: while all of it stays, a key pressed elsewhere does not draw it anew. */
function shownOf({ control, index, isOpen }: LineRowProps): unknown[] {
  const { list, form, pricing, totals, draft } = control;
  const at = `${list}.${index}`;
  const columns = ['name', 'quantity', 'unit', priceField(pricing), 'vatRate'];
  return [
    ...[index, isOpen, list, pricing, draft.currency, control.value(at), totals.formValues[index]],
    ...[form.keys[list][index], form.corrected, control.errorAt(at)],
    ...columns.map((column) => control.errorAt(`${at}.${column}`)),
  ];
}
const isSameRow = (before: LineRowProps, now: LineRowProps): boolean => {
  const [a, b] = [shownOf(before), shownOf(now)];
  return a.every((value, index) => value === b[index]);
};

/** A line: what it is, how much, for how much. */
const Row = ({ control, index, isOpen, onToggle, onFocus }: LineRowProps) => {
  const { list, pricing } = control;
  const at = `${list}.${index}`;
  const line = control.value(at) as DraftLine;
  const price = priceField(pricing);
  const amounts = amountsOf(line, control.totals.formValues[index] ?? null, pricing);
  const label = (column: string) => words.cell(column, index + 1);
  return (
    <tr>
      <td className={classes.number}>{index + 1}</td>
      <td>
        <GoodField control={control} index={index} label={label(words.name)} onFocus={onFocus} />
        {control.form.corrected && <Before control={control} index={index} />}
      </td>
      <td>
        <TextInput
          {...textField(control, `${at}.quantity`)}
          inputMode="decimal"
          aria-label={label(words.quantity)}
          classNames={{ input: classes.figure ?? '' }}
        />
      </td>
      <td>
        <TextInput {...textField(control, `${at}.unit`)} aria-label={label(words.unit)} />
      </td>
      <td>
        <TextInput
          {...textField(control, `${at}.${price}`)}
          // a line whose amount is too large says so at its price
          error={control.errorAt(`${at}.${price}`) ?? control.errorAt(at)}
          onBlur={() => {
            control.leave(`${at}.${price}`);
            control.leave(at);
          }}
          inputMode="decimal"
          aria-label={label(pricing === 'net' ? words.netPrice : more.grossPrice)}
          classNames={{ input: classes.figure ?? '' }}
        />
      </td>
      <td>
        <NativeSelect
          aria-label={label(words.vatRate)}
          data-path={`${at}.vatRate`}
          value={line.vatRate}
          error={control.errorAt(`${at}.vatRate`)}
          data={rateOptions}
          onChange={(event) => control.put(`${at}.vatRate`, event.currentTarget.value)}
        />
      </td>
      <td className={classes.amount}>{amounts === null ? '' : formatGrosze(amounts.netGrosze)}</td>
      <td className={classes.amount}>{amounts === null ? '' : formatGrosze(amounts.grossGrosze)}</td>
      <td className={classes.actions}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-expanded={isOpen}
          aria-keyshortcuts={more.detailsShortcut}
          aria-label={isOpen ? more.noDetails(index + 1) : more.details(index + 1)}
          onClick={onToggle}
        >
          {isOpen ? (
            <IconChevronUp size={17} aria-hidden="true" />
          ) : (
            <IconChevronDown size={17} aria-hidden="true" />
          )}
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.remove(index + 1)}
          onClick={() => control.removeLine(index)}
        >
          <IconTrash size={17} aria-hidden="true" />
        </ActionIcon>
      </td>
    </tr>
  );
};

/** The controls of a row change the form as it is then, so that a row may hold on to old ones. */
export const LineRow = memo(Row, isSameRow);

/** What a corrected line was, once it is something else. */
const Before = ({ control, index }: { control: InvoiceFormControl; index: number }) => {
  const { list, form, pricing } = control;
  const originals: readonly Partial<DraftLine>[] = form.corrected?.original[list] ?? [];
  const base = originals[(form.keys[list][index] ?? 0) - 1];
  if (base === undefined) return null;
  const at = `${list}.${index}`;
  const now = (field: string) => parsePolishDecimal(control.text(`${at}.${field}`));
  const price = base[priceField(pricing)] ?? '';
  if (now('quantity') === (base.quantity ?? '') && now(priceField(pricing)) === price) return null;
  return (
    <Text size="xs" c="dimmed">
      {newInvoice.correction.before(
        formatDecimal(base.quantity ?? ''),
        base.unit ?? '',
        formatDecimal(price === '' ? (base.value ?? '') : price),
      )}
    </Text>
  );
};
