import { Kbd, Table, Text, Title } from '@mantine/core';
import { ui } from '../../../shared/i18n/ui.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Command } from '../session/commands.ts';
import { otherShortcuts } from './commands.ts';

const words = ui.shortcuts;

/** Shortcuts of commands stand with those that work everywhere; each key once. */
function sectionsOf(commands: readonly Command[]) {
  const ofCommands = commands.flatMap(({ keys, title }) =>
    keys === undefined ? [] : [[keys, title] as const],
  );
  const [everywhere, ...rest] = otherShortcuts;
  const known = new Set<string>(otherShortcuts.flatMap(({ keys }) => keys.map(([it]) => it)));
  const added = ofCommands.filter(([keys]) => !known.has(keys));
  return [{ where: everywhere.where, keys: [...everywhere.keys, ...added] }, ...rest];
}

/** All keys of the program, by where they work. */
export const ShortcutList = ({
  commands,
  onClose,
}: {
  commands: readonly Command[];
  onClose: () => void;
}) => (
  <Dialog help="keys" opened onClose={onClose} size={600} title={words.title}>
    <Text size="sm" c="dimmed">
      {words.intro}
    </Text>
    {sectionsOf(commands).map(({ where, keys }) => (
      <section key={where}>
        <Title order={3} size="sm" mt="md" mb={4}>
          {where}
        </Title>
        <Table aria-label={where}>
          <Table.Tbody>
            {keys.map(([combination, what]) => (
              <Table.Tr key={combination}>
                <Table.Th scope="row" w={130} fw={400}>
                  <Kbd>{combination}</Kbd>
                </Table.Th>
                <Table.Td>{what}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    ))}
  </Dialog>
);
