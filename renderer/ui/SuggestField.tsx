import { Combobox, TextInput, useCombobox, type TextInputProps } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import classes from './SuggestField.module.css';

export interface Suggestion {
  id: string;
  text: string;
  /** What tells it apart from others of its kind. */
  hint?: string;
}

interface SuggestFieldProps extends TextInputProps {
  /** What goes with what is typed, best first. */
  suggestions: readonly Suggestion[];
  /** What a screen reader calls the list. */
  listLabel: string;
  /** Of the list, in px; the field's own otherwise. */
  listWidth?: number;
  onPick: (id: string) => void;
  /** Enter without a choice: the text is taken as it stands. Without it, Enter is left to the form. */
  onEnter?: () => void;
}

/** A text field that offers what is known: arrows choose, Enter takes the choice, Escape puts the list away. */
export const SuggestField = ({
  suggestions,
  listLabel,
  listWidth,
  onPick,
  onEnter,
  onChange,
  onBlur,
  ...input
}: SuggestFieldProps) => {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [chosen, setChosen] = useState<string | null>(null);
  const isOpen = combobox.dropdownOpened && suggestions.length > 0;
  const close = () => {
    setChosen(null);
    combobox.closeDropdown();
  };
  const pick = (id: string) => {
    close();
    onPick(id);
  };
  const move = (step: 1 | -1) => {
    combobox.openDropdown();
    const at = suggestions.findIndex(({ id }) => id === chosen);
    const next = at < 0 ? (step > 0 ? 0 : suggestions.length - 1) : at + step;
    setChosen(suggestions[(next + suggestions.length) % suggestions.length]?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && suggestions.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    } else if (key === 'Enter' && isOpen && suggestions.some(({ id }) => id === chosen)) {
      event.preventDefault();
      if (chosen !== null) pick(chosen);
    } else if (key === 'Enter' && onEnter) {
      event.preventDefault();
      close();
      onEnter();
    }
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={pick}
      width={listWidth ?? 'target'}
      position="bottom-start"
      shadow="md"
    >
      <Combobox.Target withKeyboardNavigation={false} withExpandedAttribute>
        <TextInput
          autoComplete="off"
          role="combobox"
          {...input}
          aria-activedescendant={isOpen && chosen !== null ? `${listLabel}-${chosen}` : undefined}
          onChange={(event) => {
            setChosen(null);
            combobox.openDropdown();
            onChange?.(event);
          }}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            close();
            onBlur?.(event);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options aria-label={listLabel} mah={280} style={{ overflowY: 'auto' }}>
          {suggestions.map(({ id, text, hint }) => (
            <Combobox.Option
              key={id}
              id={`${listLabel}-${id}`}
              className={classes.option}
              value={id}
              data-combobox-selected={id === chosen || undefined}
              aria-selected={id === chosen}
            >
              {text}
              {hint !== undefined && <span className={classes.hint}>{hint}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
