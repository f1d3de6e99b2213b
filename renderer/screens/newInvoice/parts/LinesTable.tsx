import { Button, SegmentedControl, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment, useState, type KeyboardEvent } from 'react';
import type { Pricing } from '../../../../shared/domain/lineValue.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { newInvoice } from '../../../../shared/i18n/ui/newInvoice.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { repriced } from '../form/repriced.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import { LineDetails } from './LineDetails.tsx';
import { LineRow } from './LineRow.tsx';
import classes from './LinesTable.module.css';

const words = newInvoice.lines;
const more = invoiceForm;
const pricings: readonly Pricing[] = ['net', 'gross'];

/** The place of a field of a line, by its path. */
const placeOf = (target: EventTarget): { index: number; column: string } | null => {
  if (!(target instanceof HTMLElement)) return null;
  const [, index, column = ''] = (target.dataset['path'] ?? '').split('.');
  return index === undefined ? null : { index: Number(index), column };
};

interface LinesTableProps {
  control: InvoiceFormControl;
  onAdd: () => void;
  /** Goes to a field of the form. */
  onFocus: (path: string) => void;
}

/** The lines, for fingers that do not leave the keyboard: what is sold, or what was ordered. */
export const LinesTable = ({ control, onAdd, onFocus }: LinesTableProps) => {
  const { list, form, pricing } = control;
  const lines = form.draft[list] ?? [];
  const keys = form.keys[list];
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const toggle = (key: number) =>
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });

  /** Up and down stay in the column; F2 shows the rest of a line; the form's own Enter goes to the next field. */
  const onKey = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const place = placeOf(event.target);
    if (place === null) return;
    const key = keys[place.index];
    if (event.key === 'F2' && key !== undefined) {
      event.preventDefault();
      toggle(key);
      return;
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    if (!(event.target instanceof HTMLInputElement) || event.target.getAttribute('aria-expanded') === 'true')
      return;
    const wanted = place.index + (event.key === 'ArrowUp' ? -1 : 1);
    const next = event.currentTarget.querySelector<HTMLInputElement>(
      `[data-path="${list}.${wanted}.${place.column}"]`,
    );
    if (next === null) return;
    event.preventDefault();
    next.focus();
    next.select();
  };

  return (
    <Panel
      title={list === 'order' ? more.lines.order : words.title}
      actions={
        list === 'lines' ? (
          <SegmentedControl
            size="xs"
            aria-label={more.pricing.label}
            value={pricing}
            data={pricings.map((value) => ({ value, label: more.pricing[value] }))}
            onChange={(value) => {
              const chosen = pricings.find((it) => it === value) ?? 'net';
              control.edit((it) => ({ ...it, draft: repriced(it.draft, chosen) }));
            }}
          />
        ) : (
          <Text size="xs" c="dimmed">
            {more.lines.orderHint}
          </Text>
        )
      }
    >
      <table className={classes.table} aria-label={list === 'order' ? more.lines.order : words.title}>
        <thead>
          <tr>
            <th className={classes.number}>{words.number}</th>
            <th>{words.name}</th>
            <th className={classes.quantity}>{words.quantity}</th>
            <th className={classes.unit}>{words.unit}</th>
            <th className={classes.price}>{pricing === 'net' ? words.netPrice : more.lines.grossPrice}</th>
            <th className={classes.rate}>{words.vatRate}</th>
            <th className={classes.amount}>{words.net}</th>
            <th className={classes.amount}>{words.gross}</th>
            <td className={classes.actions} />
          </tr>
        </thead>
        <tbody onKeyDown={onKey}>
          {lines.map((line, index) => {
            const key = keys[index] ?? index;
            const isOpen = opened.has(key) || line.vatRate === 'OSS';
            return (
              <Fragment key={key}>
                <LineRow
                  control={control}
                  index={index}
                  isOpen={isOpen}
                  onToggle={() => toggle(key)}
                  onFocus={onFocus}
                />
                {isOpen && <LineDetails control={control} index={index} />}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {control.errorAt(list) !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert" mt={4}>
          {control.errorAt(list)}
        </Text>
      )}
      <div className={classes.below}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={onAdd}
        >
          {words.add}
        </Button>
        <Text size="xs" c="dimmed">
          {words.hint}
        </Text>
      </div>
    </Panel>
  );
};
