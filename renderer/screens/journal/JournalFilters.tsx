import { Group, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { journalAreas, type JournalFilter } from '../../../shared/contract/types.ts';
import { journalAreaName, journalKindNames } from '../../../shared/i18n/journal.ts';
import { journal } from '../../../shared/i18n/ui/journal.ts';
import { DayRange } from '../../ui/DayRange.tsx';

const words = journal;

const kinds = journalKindNames().map(([value, label]) => ({ value, label }));

/** What is typed and chosen; an empty field does not narrow. */
export interface Typed {
  search: string;
  area: JournalFilter['area'] | '';
  /** One kind of event. */
  kind: string;
  from: string;
  to: string;
}
export const nothingTyped: Typed = { search: '', area: '', kind: '', from: '', to: '' };

interface JournalFiltersProps {
  typed: Typed;
  today: string;
  onChange: (typed: Typed) => void;
}

/** By words, by what it is about, by day. */
export const JournalFilters = ({ typed, today, onChange }: JournalFiltersProps) => (
  <Group gap="sm" mb="sm" align="flex-end">
    <TextInput
      flex="1 1 320px"
      maw={460}
      label={words.search}
      placeholder={words.searchPlaceholder}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      value={typed.search}
      maxLength={256}
      onChange={(event) => onChange({ ...typed, search: event.currentTarget.value })}
    />
    <NativeSelect
      label={words.area}
      value={typed.area}
      data={[
        { value: '', label: words.allAreas },
        ...journalAreas.map((value) => ({ value, label: journalAreaName[value] })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ ...typed, area: journalAreas.find((known) => known === value) ?? '' })
      }
    />
    <NativeSelect
      w={220}
      label={words.kind}
      value={typed.kind}
      data={[{ value: '', label: words.allKinds }, ...kinds]}
      onChange={({ currentTarget: { value } }) => onChange({ ...typed, kind: value })}
    />
    <DayRange
      {...{ words, today, width: 130, value: typed }}
      onChange={(days) => onChange({ ...typed, ...days })}
    />
  </Group>
);
