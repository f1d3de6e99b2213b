import { Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { SavedView } from '../../../shared/contract/savedTypes.ts';
import { rhythms } from '../../../shared/domain/recurring.ts';
import { saved } from '../../../shared/i18n/ui/saved.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useKnownStatus } from '../session/queries.ts';
import { readSchedule, scheduleForm, type ScheduleForm } from './scheduleForm.ts';
import { SchedulePreview } from './SchedulePreview.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';

const words = saved.scheduleDialog;

interface ScheduleDialogProps {
  /** A recurring one, or a draft or template that a recurring one is to be made of. */
  item: SavedView;
  onClose: () => void;
}

/** When an invoice comes again, with the days and texts that come of it. */
export const ScheduleDialog = ({ item, onClose }: ScheduleDialogProps) => {
  const { today } = useKnownStatus();
  const [form, setForm] = useState(() => scheduleForm(item, today));
  const save = useAction('saved.put');
  const change = (part: Partial<ScheduleForm>) => setForm({ ...form, ...part });
  const read = readSchedule(form);
  const problems = 'problems' in read ? read.problems : {};
  const title = words.title(item.name);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if ('problems' in read) {
      event.currentTarget
        .querySelector<HTMLInputElement>(`[name="${Object.keys(read.problems)[0]}"]`)
        ?.focus();
      return;
    }
    const { id, kind, name, draft } = item;
    const same = kind === 'recurring' ? { id } : {};
    save.mutate({ ...same, kind: 'recurring', name, draft, schedule: read.schedule }, { onSuccess: onClose });
  };

  return (
    <Dialog help="schedule" opened onClose={onClose} title={title} size={760}>
      <form aria-label={title} onSubmit={submit} noValidate>
        <SimpleGrid cols={2} spacing="lg">
          <Stack gap="sm">
            <Group grow align="flex-start">
              <NativeSelect
                label={words.every}
                value={form.every}
                data={rhythms.map((value) => ({ value, label: words.rhythms[value] }))}
                onChange={({ currentTarget: { value } }) => {
                  const every = rhythms.find((it) => it === value) ?? form.every;
                  change({ every, day: every === 'week' ? Math.min(form.day, 7) : form.day });
                }}
              />
              <NativeSelect
                label={form.every === 'week' ? words.weekday : words.day}
                value={String(form.day)}
                data={
                  form.every === 'week'
                    ? words.weekdays.map((label, index) => ({ value: String(index + 1), label }))
                    : Array.from({ length: 31 }, (_, index) => ({
                        value: String(index + 1),
                        label: words.dayName(index + 1),
                      }))
                }
                onChange={({ currentTarget: { value } }) => change({ day: Number(value) })}
              />
            </Group>
            <Group grow align="flex-start">
              <DayField
                label={words.from}
                name="from"
                value={form.from}
                today={today}
                error={problems.from && words[problems.from]}
                onChange={(from) => change({ from })}
              />
              <DayField
                label={words.until}
                name="until"
                value={form.until}
                today={today}
                placeholder={words.untilHint}
                error={problems.until && words[problems.until]}
                onChange={(until) => change({ until })}
              />
            </Group>
            <TextInput
              label={words.dueDays}
              description={words.dueDaysHint}
              name="dueDays"
              value={form.dueDays}
              inputMode="numeric"
              error={problems.dueDays && words[problems.dueDays]}
              onChange={(event) => change({ dueDays: event.currentTarget.value })}
            />
            <Checkbox
              label={words.onHoliday}
              checked={form.onHoliday === 'nextWorkingDay'}
              onChange={(event) =>
                change({ onHoliday: event.currentTarget.checked ? 'nextWorkingDay' : 'asIs' })
              }
            />
            <Checkbox
              label={words.automatic}
              description={words.automaticHint}
              checked={form.automatic}
              onChange={(event) => change({ automatic: event.currentTarget.checked })}
            />
          </Stack>
          <SchedulePreview item={item} schedule={'schedule' in read ? read.schedule : null} today={today} />
        </SimpleGrid>
        <Text size="xs" c="dimmed" mt="md">
          {words.texts}
        </Text>
        {save.error !== null && <Failure error={save.error} here />}
        <DialogButtons mt="md" action={words.save} pending={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
};
