import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { findCommands } from '../../../shared/domain/commandSearch.ts';
import { helpPageIds, helpTitles } from '../../../shared/i18n/help/pageTitles.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import type { Command } from '../session/commands.ts';
import { useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import classes from './CommandPalette.module.css';

const words = ui.commands;
type GroupName = keyof typeof words.groups;
type Entry = Omit<Command, 'group'> & { group: GroupName };

const settleMs = 120;
/** One letter is in most invoices. */
const fewestLetters = 2;
const mostInvoices = 6;
/** What was used lately stands first until something is typed. */
const mostRecent = 5;
/** Where the groups stand while nothing is typed; found ones stand by how well they fit. */
const groupOrder = Object.keys(words.groups) as GroupName[];

interface CommandPaletteProps {
  commands: readonly Command[];
  /** Ids, the last one first. */
  recent: readonly string[];
  onRun: (command: Pick<Command, 'id' | 'run'>) => void;
  onClose: () => void;
}

/** Issued invoices that a text finds, by number, buyer or anything else. */
function useInvoices(typed: string): Entry[] {
  const [search] = useDebouncedValue(typed.trim(), settleMs);
  const enabled = search.length >= fewestLetters;
  const { data } = useCall('invoice.list', { search, limit: mostInvoices }, { enabled, keepPrevious: true });
  return enabled && typed.trim() !== ''
    ? (data?.items ?? []).map(({ id, number, buyerName, issueDate }) => ({
        ...{ id: `invoice.${id}`, group: 'invoices', title: words.invoice(number, buyerName, issueDate) },
        run: () => navigate({ screen: 'invoices', id }),
      }))
    : [];
}

/** Pages of the help, which only the palette needs. */
const helpCommands = (): Command[] =>
  helpPageIds.map((id) => ({
    ...{ id: `help.page.${id}`, group: 'help', title: words.helpPage(helpTitles[id].title) },
    ...{ words: helpTitles[id].words, run: () => navigate({ screen: 'help', id }) },
  }));

/** What is listed for a text, in its order. */
function listed(typed: string, { commands, recent }: CommandPaletteProps, invoices: Entry[]): Entry[] {
  if (typed.trim() !== '') {
    const found = findCommands(typed, commands);
    // groups stand together, the one with the best first
    const order = [...new Set(found.map(({ group }) => group))];
    return [...order.flatMap((group) => found.filter((it) => it.group === group)), ...invoices];
  }
  const last = recent
    .flatMap((id) => commands.find((it) => it.id === id) ?? [])
    .slice(0, mostRecent)
    .map((it): Entry => ({ ...it, group: 'recent' }));
  const rest = commands.filter(({ id }) => !last.some((it) => it.id === id));
  return [...last, ...groupOrder.flatMap((group) => rest.filter((it) => it.group === group))];
}

/** Every screen, action and invoice by a few letters: arrows choose, Enter runs. */
export const CommandPalette = ({ commands, ...rest }: CommandPaletteProps) => {
  const props = { ...rest, commands: [...commands, ...helpCommands()] };
  const { onRun, onClose } = props;
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const entries = listed(typed, props, useInvoices(typed));
  const chosen = entries[Math.min(at, entries.length - 1)];
  const optionId = (entry: Entry): string => `${listId}-${entry.group}-${entry.id}`;

  const choose = (index: number) => {
    const next = entries.length === 0 ? 0 : (index + entries.length) % entries.length;
    setAt(next);
    const entry = entries[next];
    if (entry) list.current?.querySelector(`[id="${optionId(entry)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const last = entries.length - 1;
      choose(event.key.startsWith('Page') ? Math.max(0, Math.min(last, next)) : next);
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onRun(chosen);
    }
  };

  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size={640}
      centered={false}
      yOffset="8dvh"
      closeButtonProps={{ 'aria-label': ui.frame.close }}
    >
      <TextInput
        data-autofocus
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen && optionId(chosen)}
        aria-label={words.label}
        placeholder={words.placeholder}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          if (list.current) list.current.scrollTop = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={words.list}
        className={classes.list}
        tabIndex={-1}
      >
        {groups.map((group) => (
          <div key={group} role="group" aria-label={words.groups[group]}>
            <div className={classes.group} aria-hidden="true">
              {words.groups[group]}
            </div>
            {entries
              .filter((it) => it.group === group)
              .map((entry) => (
                <div
                  key={entry.id}
                  id={optionId(entry)}
                  role="option"
                  aria-selected={entry === chosen}
                  className={classes.option}
                  onMouseMove={() => setAt(entries.indexOf(entry))}
                  // the focus stays in the field
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onRun(entry)}
                >
                  <span>{entry.title}</span>
                  {entry.keys !== undefined && <kbd className={classes.keys}>{entry.keys}</kbd>}
                </div>
              ))}
          </div>
        ))}
      </div>
      <div className={classes.foot}>
        <span role="status">{words.found(entries.length)}</span>
        <span aria-hidden="true">{words.hint}</span>
      </div>
    </Modal>
  );
};
