import { heading, list, table, text } from '../../help/blocks.ts';
import { commands, shortcuts } from '../ui/commands.ts';
import { frame } from '../ui/frame.ts';

/** Keys, and how the program is used without a mouse. */
export const shortcutsPage = [
  text(shortcuts.intro, 'You can see the list at any time: press ?.'),

  heading('everywhere', shortcuts.everywhere),
  table(
    shortcuts.everywhere,
    ['Keys', 'What they do'],
    ['F1', shortcuts.help],
    ['N', frame.screens.new],
    ['Ctrl+K', shortcuts.palette],
    ['Ctrl+M', commands.mode.choose],
    ['?', shortcuts.list],
    ['Esc', shortcuts.back],
  ),
  heading('lists', shortcuts.lists),
  table(
    shortcuts.lists,
    ['Keys', 'What they do'],
    ['/', shortcuts.search],
    ['↑ ↓', shortcuts.arrows],
    [shortcuts.space, shortcuts.mark],
    ['J K', shortcuts.neighbours],
  ),
  heading('form', shortcuts.form),
  table(
    shortcuts.form,
    ['Keys', 'What they do'],
    ['Enter', shortcuts.next],
    ['Ctrl+Enter', commands.here.issue],
    ['Ctrl+Z', shortcuts.undo],
    ['Ctrl+Y', shortcuts.redo],
    ['Ctrl+P', shortcuts.print],
  ),

  heading('access', 'Without a mouse, and with a screen reader'),
  list(
    'The first Tab shows the link “Skip to the content”.',
    'The window works from 1024×640 up, and zoomed to 200 %: Ctrl and plus.',
    'A screen reader tells the progress of sending and short messages by itself.',
    'If animations are switched off in the system, there are none here.',
  ),
] as const;
