import { Button, Group, Table } from '@mantine/core';

export interface RowAction {
  word: string;
  /** With the name of what it is done to, for those who do not see the row. */
  label: string;
  /** The one thing that is usually wanted. */
  isMain?: boolean;
  pending?: boolean;
  run: () => void;
}

/** What can be done with a row; what it can't do is left out. */
export const ActionsCell = ({ actions }: { actions: readonly (RowAction | false)[] }) => (
  <Table.Td>
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {actions.map(
        (it) =>
          it !== false && (
            <Button
              key={it.word}
              size="compact-xs"
              variant={it.isMain === true ? 'filled' : 'default'}
              aria-label={it.label}
              loading={it.pending === true}
              onClick={it.run}
            >
              {it.word}
            </Button>
          ),
      )}
    </Group>
  </Table.Td>
);
