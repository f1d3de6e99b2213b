import { Button, Menu, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconChevronDown, IconHome } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import type { InvoiceViewList } from '../../../shared/contract/viewTypes.ts';
import { builtInNames } from '../../../shared/domain/invoiceLook.ts';
import { invoiceList } from '../../../shared/i18n/ui/invoiceList.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { useToast } from '../session/toasts.tsx';
import type { LookControl } from './useInvoiceLook.ts';

const words = invoiceList.views;

interface ViewMenuProps {
  views: InvoiceViewList;
  control: LookControl;
}

/** Views of the list: which one is used, and what can be done with it. */
export const ViewMenu = ({ views, control }: ViewMenuProps) => {
  const { view, isChanged, show } = control;
  const { client } = useProgram();
  const toast = useToast();
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const put = useAction('view.put');
  const remove = useAction('view.remove');
  const setFirst = useAction('view.setFirst');
  const { id, name } = view;
  const item = (key: string, text: string) => (
    <Menu.Item
      key={key}
      onClick={() => show(key)}
      leftSection={<IconCheck size={15} aria-hidden="true" opacity={key === id ? 1 : 0} />}
      rightSection={key === views.first && <IconHome size={15} aria-label={words.first} />}
    >
      {text}
    </Menu.Item>
  );
  const takeAway = () =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          show('all');
          toast({
            text: words.removed(name),
            undo: () => client.call('view.restore', { id }),
            undone: words.restored(name),
          });
        },
      },
    );
  const error = remove.error ?? setFirst.error ?? (naming === null ? put.error : null);
  return (
    <>
      <Menu position="bottom-start" width={280} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="default"
            aria-label={`${words.label}: ${isChanged ? words.changed(name) : name}`}
            rightSection={<IconChevronDown size={15} aria-hidden="true" />}
          >
            {isChanged ? words.changed(name) : name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {builtInNames.map((key) => item(key, words.builtIn[key]))}
          {views.own.length > 0 && <Menu.Label>{words.own}</Menu.Label>}
          {views.own.map((it) => item(it.id, it.name))}
          <Menu.Divider />
          {view.isOwn && isChanged && (
            <Menu.Item
              onClick={() =>
                put.mutate(control.changedView(), {
                  onSuccess: () => {
                    show(id);
                    toast({ text: words.saved(name) });
                  },
                })
              }
            >
              {words.saveChanges(name)}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setNaming('new')}>{words.save}</Menu.Item>
          {id !== views.first && (
            <Menu.Item
              onClick={() =>
                setFirst.mutate({ id }, { onSuccess: () => toast({ text: words.isFirst(name) }) })
              }
            >
              {words.setFirst}
            </Menu.Item>
          )}
          {view.isOwn && <Menu.Item onClick={() => setNaming('rename')}>{words.rename}</Menu.Item>}
          {view.isOwn && <Menu.Item onClick={takeAway}>{words.remove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {error !== null && <Failure error={error} here />}
      {naming !== null && (
        <NameDialog
          isNew={naming === 'new'}
          before={naming === 'new' ? '' : name}
          error={put.error}
          pending={put.isPending}
          onClose={() => {
            put.reset();
            setNaming(null);
          }}
          onName={(given) => {
            const look = naming === 'new' ? control.look : view.look;
            put.mutate(
              { ...(naming === 'rename' && { id }), name: given, look },
              {
                onSuccess: (kept) => {
                  setNaming(null);
                  if (naming === 'new') show(kept.id);
                  toast({ text: words.saved(kept.name) });
                },
              },
            );
          }}
        />
      )}
    </>
  );
};

interface NameDialogProps {
  isNew: boolean;
  before: string;
  error: Error | null;
  pending: boolean;
  onName: (name: string) => void;
  onClose: () => void;
}

const NameDialog = ({ isNew, before, error, pending, onName, onClose }: NameDialogProps) => {
  const [name, setName] = useState(before);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Dialog help="view" opened onClose={onClose} title={isNew ? words.saveTitle : words.renameTitle}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {isNew && <Text size="sm">{words.hint}</Text>}
          <TextInput
            data-autofocus
            required
            label={words.name}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {error !== null && <Failure error={error} here />}
          <DialogButtons action={words.submit} pending={pending} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
};
