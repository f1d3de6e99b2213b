import { Button, Drawer, Group, Stack } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { isAppError } from '../../../shared/errors/appError.ts';
import type { HelpTopic } from '../../../shared/i18n/help/topics.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { book } from '../../../shared/i18n/ui/book.ts';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { Failure } from '../session/Failure.tsx';

import type { EditorOf } from './BookScreen.tsx';

const words = book.list;

interface EditorProps {
  title: string;
  help: HelpTopic;
  onClose: () => void;
  onSubmit: (form: HTMLFormElement) => void;
  isSaving: boolean;
  error: Error | null;
  /** Saves in spite of a twin. */
  onSaveAnyway: () => void;
  onOpenTwin: (id: string) => void;
  /** Absent for an entry that is not kept yet. */
  archive?: { archived: boolean; run: () => void } | undefined;
  children: ReactNode;
}

interface Archived {
  id: string;
  archived: boolean;
}

/** Puts an entry away, or takes it back onto the list; nothing for one that is not kept yet. */
export const archiveOf = <T extends Archived>(
  entry: T | null,
  { mutate }: { mutate: (input: Archived, options: { onSuccess: (changed: T) => void }) => void },
  { onArchived, onClose }: Pick<EditorOf<T>, 'onArchived' | 'onClose'>,
): EditorProps['archive'] =>
  entry === null
    ? undefined
    : {
        archived: entry.archived,
        run: () =>
          mutate(
            { id: entry.id, archived: !entry.archived },
            { onSuccess: (changed) => (changed.archived ? onArchived(changed) : onClose()) },
          ),
      };

/** A drawer with the form of one entry; Ctrl+Enter saves from any field. */
export const Editor = (props: EditorProps) => {
  const { title, onClose, onSubmit, isSaving, error, archive, children } = props;
  const twin = isAppError(error, 'customer.twin') || isAppError(error, 'good.twin') ? error.details : null;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={640}>
      <Drawer.Overlay />
      <Drawer.Content data-help={props.help}>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={words.close} style={{ order: 2, marginInlineStart: 4 }} />
          <HelpButton topic={props.help} style={{ order: 1, marginInlineStart: 'auto' }} />
        </Drawer.Header>
        <Drawer.Body>
          <form
            aria-label={title}
            noValidate
            onSubmit={submit}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !event.ctrlKey) return;
              event.preventDefault();
              onSubmit(event.currentTarget);
            }}
          >
            <Stack gap="md">
              {children}
              {error !== null && <Failure error={error} here />}
              {twin !== null && (
                <Group gap="sm">
                  <Button variant="default" size="xs" onClick={() => props.onOpenTwin(twin.id)}>
                    {words.openTwin}
                  </Button>
                  <Button variant="default" size="xs" onClick={props.onSaveAnyway}>
                    {words.saveAnyway}
                  </Button>
                </Group>
              )}
              <Group justify="space-between">
                {archive === undefined ? (
                  <span />
                ) : (
                  <Button variant="default" onClick={archive.run}>
                    {archive.archived ? words.restore : words.archive}
                  </Button>
                )}
                <Group gap="sm">
                  <Button variant="default" onClick={onClose}>
                    {ui.frame.cancel}
                  </Button>
                  <Button type="submit" loading={isSaving}>
                    {words.save}
                  </Button>
                </Group>
              </Group>
            </Stack>
          </form>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
};
