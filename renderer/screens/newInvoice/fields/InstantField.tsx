import { Group } from '@mantine/core';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isDay, warsawDay, warsawInstant } from '../../../../shared/domain/warsawTime.ts';
import { parseHour } from '../../../../shared/i18n/parse.ts';
import { formatTime } from '../../../../shared/i18n/times.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { DayField } from '../../../ui/DayField.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';

interface InstantFieldProps {
  label: string;
  control: InvoiceFormControl;
  path: string;
}

/** An instant in UTC as FA(3) writes it, typed as a day and an hour in Warsaw. */
export const InstantField = ({ label, control, path }: InstantFieldProps) => {
  const kept = Date.parse(control.text(path));
  const [typed, setTyped] = useState({
    day: Number.isNaN(kept) ? '' : warsawDay(kept),
    hour: Number.isNaN(kept) ? '' : formatTime(kept),
  });
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const minute = parseHour(next.hour);
    const isWhole = isDay(next.day) && minute !== undefined;
    const instant = isWhole
      ? `${new Date(warsawInstant(next.day, minute)).toISOString().slice(0, 19)}Z`
      : `${next.day} ${next.hour}`.trim();
    control.type(path, instant);
  };
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <DayField
        label={label}
        today={control.today}
        path={path}
        value={typed.day}
        error={control.errorAt(path)}
        onChange={(day) => change({ day })}
        onBlur={() => control.leave(path)}
      />
      <TextInput
        w={84}
        label={invoiceForm.hour}
        aria-label={`${label} – ${invoiceForm.hour}`}
        placeholder="14:30"
        styles={{ input: { paddingInline: 8 } }}
        autoComplete="off"
        value={typed.hour}
        onChange={(event) => change({ hour: event.currentTarget.value })}
      />
    </Group>
  );
};
