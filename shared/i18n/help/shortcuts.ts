import { commands, shortcuts } from '../ui/commands.ts';
import { frame } from '../ui/frame.ts';
import { heading, list, table, text } from './blocks.ts';

/** Keys, and how the program is used without a mouse. */
export const shortcutsPage = [
  text(shortcuts.intro, 'Listę zobaczysz w każdej chwili: naciśnij ?.'),

  heading('everywhere', shortcuts.everywhere),
  table(
    shortcuts.everywhere,
    ['Klawisze', 'Co robią'],
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
    ['Klawisze', 'Co robią'],
    ['/', shortcuts.search],
    ['↑ ↓', shortcuts.arrows],
    [shortcuts.space, shortcuts.mark],
    ['J K', shortcuts.neighbours],
  ),
  heading('form', shortcuts.form),
  table(
    shortcuts.form,
    ['Klawisze', 'Co robią'],
    ['Enter', shortcuts.next],
    ['Ctrl+Enter', commands.here.issue],
    ['Ctrl+Z', shortcuts.undo],
    ['Ctrl+Y', shortcuts.redo],
    ['Ctrl+P', shortcuts.print],
  ),

  heading('access', 'Bez myszy i z czytnikiem ekranu'),
  list(
    'Pierwszy Tab pokazuje odnośnik „Przejdź do treści”.',
    'Okno działa od 1024×640 i w powiększeniu do 200 %: Ctrl i plus.',
    'Postęp wysyłania i krótkie wiadomości czytnik ogłasza sam.',
    'Kto wyłączył w systemie animacje, nie zobaczy ich tutaj.',
  ),
] as const;
