import { Group, NativeSelect, Text } from '@mantine/core';
import { announcements } from '../../../shared/i18n/ui/announcements.ts';

const words = announcements;
const all = { value: '', label: words.filter.all };

/** What is chosen; an empty choice does not narrow. */
export interface AnnouncementFilter {
  category: string;
  source: string;
}
export const nothingChosen: AnnouncementFilter = { category: '', source: '' };

const choicesOf = (names: Record<string, string>) => [
  all,
  ...Object.entries(names).map(([value, label]) => ({ value, label })),
];

interface AnnouncementFiltersProps {
  filter: AnnouncementFilter;
  onChange: (filter: AnnouncementFilter) => void;
}

/** By what was announced and by who told of it. */
export const AnnouncementFilters = ({ filter, onChange }: AnnouncementFiltersProps) => (
  <Group gap="sm" align="flex-end">
    <NativeSelect
      label={words.filter.category}
      value={filter.category}
      data={choicesOf(words.categories)}
      onChange={({ currentTarget: { value } }) => onChange({ ...filter, category: value })}
    />
    <NativeSelect
      label={words.filter.source}
      value={filter.source}
      data={choicesOf(words.filter.sources)}
      onChange={({ currentTarget: { value } }) => onChange({ ...filter, source: value })}
    />
    <Text size="xs" c="dimmed">
      {words.filter.keys}
    </Text>
  </Group>
);
