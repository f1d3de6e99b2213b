import { useState, type FocusEvent } from 'react';
import type { DraftProblem } from '../../../shared/domain/fieldProblems.ts';
import { describeError } from '../../../shared/i18n/errors.ts';

type TextKey<F> = { [K in keyof F]-?: F[K] extends string ? K : never }[keyof F] & string;

/**
 * A form of an entry of the book with its problems. A problem is told once its field has been left with something in
 * it, or after an attempt to save.
 */
export function useEntryForm<F extends object>(initial: F, problemsOf: (form: F) => readonly DraftProblem[]) {
  const [form, setForm] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempted, setAttempted] = useState(false);
  const problems = problemsOf(form);
  const errorAt = (path: string): string | undefined => {
    if (!attempted && !left.has(path)) return undefined;
    const problem = problems.find(({ details }) => details.path === path);
    return problem && describeError(problem).title;
  };
  const change = (part: Partial<F>) => setForm((before) => ({ ...before, ...part }));
  const leave = (path: string) => setLeft((before) => new Set(before).add(path));
  return {
    form,
    problems,
    change,
    errorAt,
    /** True when it may be saved; otherwise every problem is told, and the first one's field has the focus. */
    attempt: (element: HTMLElement): boolean => {
      setAttempted(true);
      const [first] = problems;
      if (first === undefined) return true;
      element.querySelector<HTMLElement>(`[data-path="${first.details.path}"]`)?.focus();
      return false;
    },
    /** Joins a text field with the form and with the place of its problem. */
    text: (key: TextKey<F>, path: string) => ({
      value: form[key] as string,
      error: errorAt(path),
      autoComplete: 'off',
      'data-path': path,
      onChange: (event: { currentTarget: { value: string } }) =>
        change({ [key]: event.currentTarget.value } as Partial<F>),
      onBlur: (_: FocusEvent) => {
        if (form[key] !== '') leave(path);
      },
    }),
  };
}
export type EntryForm<F extends object> = ReturnType<typeof useEntryForm<F>>;
