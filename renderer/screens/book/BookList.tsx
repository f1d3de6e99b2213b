import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { book } from '../../../shared/i18n/ui/book.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SearchField } from '../../ui/SearchField.tsx';

const words = book.list;
const pageSize = 100;
/** The most the contract gives in one answer. */
const mostShown = 1000;

/** What a list is asked for: a text as it is typed, those put away or not, and how many. */
export function useBookList() {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 120);
  const [archived, setArchived] = useState(false);
  const [limit, setLimit] = useState(pageSize);
  return {
    ...{ typed, setTyped, archived, setArchived },
    isFiltered: text !== '' || archived,
    input: { text, archived, limit },
    more: () => setLimit((before) => Math.min(mostShown, before + pageSize)),
  };
}
export type BookListState = ReturnType<typeof useBookList>;

interface BookListProps {
  state: BookListState;
  placeholder: string;
  /** Undefined while the first answer is on its way. */
  found: { total: number; shown: number } | undefined;
  isFetching: boolean;
  /** Stands in place of the list while there is nothing at all. */
  empty: ReactNode;
  noArchived: string;
  children: ReactNode;
}

/** Arrows go from row to row, and from the search into the first one. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.target instanceof HTMLSelectElement) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-search], [data-row]')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = at === -1 ? undefined : stops[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** A list with its search, and the rest a click away. */
export const BookList = ({
  state,
  placeholder,
  found,
  isFetching,
  empty,
  noArchived,
  children,
}: BookListProps) => {
  const search = useRef<HTMLInputElement>(null);
  const isEmpty = found?.total === 0;
  const clear = () => {
    state.setTyped('');
    state.setArchived(false);
    search.current?.focus();
  };
  return (
    <div onKeyDown={walk}>
      <Panel>
        {(!isEmpty || state.isFiltered || state.typed !== '') && (
          <Group gap="lg" mb="sm" align="flex-end">
            <SearchField
              ref={search}
              w={380}
              label={words.search}
              placeholder={placeholder}
              data-search
              value={state.typed}
              maxLength={200}
              onChange={(event) => state.setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') state.setTyped('');
              }}
            />
            <Checkbox
              mb={9}
              label={words.archived}
              checked={state.archived}
              onChange={(event) => state.setArchived(event.currentTarget.checked)}
            />
          </Group>
        )}
        {isEmpty && !state.isFiltered && empty}
        {isEmpty && state.isFiltered && (
          <Group gap="sm" py="md">
            <Text size="sm">
              {state.archived && state.input.text === '' ? noArchived : words.nothingFound}
            </Text>
            <Button variant="default" size="compact-sm" onClick={clear}>
              {words.clear}
            </Button>
          </Group>
        )}
        {!isEmpty && children}
        {found !== undefined && found.shown < Math.min(found.total, mostShown) && (
          <Button mt="sm" variant="default" loading={isFetching} onClick={state.more}>
            {words.more}
          </Button>
        )}
      </Panel>
    </div>
  );
};
