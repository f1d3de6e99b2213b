import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BookKind } from '../../../shared/contract/bookTypes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Failure } from '../session/Failure.tsx';
import { navigate } from '../session/route.ts';
import { useToast } from '../session/toasts.tsx';
import { BookList, type BookListState } from './BookList.tsx';
import { FileActions } from './FileActions.tsx';

interface Answer<T> {
  data: T | undefined;
  error: Error | null;
}

/** What an editor of one entry is given. */
export interface EditorOf<T> {
  /** Null for a new one. */
  entry: T | null;
  /** What was searched for before something new was wanted. */
  searched: string;
  onClose: () => void;
  onOpen: (id: string) => void;
  onArchived: (entry: T) => void;
}

interface BookScreenProps<T> {
  kind: BookKind;
  openId: string | undefined;
  words: {
    title: string;
    count: (count: number) => string;
    add: string;
    searchPlaceholder: string;
    noArchived: string;
    empty: { title: string; body: string };
  };
  icon: ReactNode;
  state: BookListState;
  list: Answer<{ total: number; items: T[] }> & { isFetching: boolean };
  opened: Answer<T>;
  /** Takes an entry back onto the list. */
  restore: (entry: T) => Promise<unknown>;
  /** What is said of an entry that was put away. */
  putAway: (entry: T) => string;
  above?: ReactNode;
  table: (items: readonly T[]) => ReactNode;
  editor: (props: EditorOf<T>) => ReactNode;
}

/** One of the two lists: its search, its table, and an entry at the side. `openId` is `new` for one to be added. */
export const BookScreen = <T,>(props: BookScreenProps<T>) => {
  const { kind, openId, words, icon, state, list, opened, restore, putAway, above, table, editor } = props;
  const say = useToast();
  const open = (id: string) => navigate({ screen: kind, id });
  const close = () => navigate({ screen: kind });
  const add = () => open('new');
  const failed = list.error ?? opened.error;
  const entry = openId === 'new' ? null : opened.data;
  return (
    <>
      <ScreenHeader
        help={kind}
        title={words.title}
        {...(list.data && { subtitle: words.count(list.data.total) })}
      >
        <FileActions kind={kind} />
        <Button onClick={add}>{words.add}</Button>
      </ScreenHeader>
      {failed !== null && <Failure error={failed} here />}
      {above}
      <BookList
        state={state}
        placeholder={words.searchPlaceholder}
        found={list.data && { total: list.data.total, shown: list.data.items.length }}
        isFetching={list.isFetching}
        noArchived={words.noArchived}
        empty={
          <EmptyState icon={icon} {...words.empty}>
            <Button mt="xs" onClick={add}>
              {words.add}
            </Button>
          </EmptyState>
        }
      >
        {list.data !== undefined && table(list.data.items)}
      </BookList>
      {openId !== undefined &&
        entry !== undefined &&
        editor({
          ...{ entry, searched: state.typed, onClose: close, onOpen: open },
          onArchived: (changed) => {
            say({ text: putAway(changed), undo: () => restore(changed) });
            close();
          },
        })}
    </>
  );
};
