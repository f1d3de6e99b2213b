import { Button, Group, Menu, Stack, TextInput } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedKind } from '../../../shared/contract/savedTypes.ts';
import { invoiceForm } from '../../../shared/i18n/ui/invoiceForm.ts';
import { newInvoice } from '../../../shared/i18n/ui/newInvoice.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import type { InvoiceFormControl } from './form/useInvoiceForm.ts';
import type { Beginning } from './source.ts';

const words = invoiceForm.saving;

interface SaveMenuProps {
  control: InvoiceFormControl;
  saved: Beginning['saved'];
  /** An invoice that is about another one is not put by for later. */
  isNew: boolean;
  onSaved: (kind: SavedKind, name: string) => void;
}

/** What else can be done with the form: put by for later, made a template or a proforma, taken back. */
export const SaveMenu = ({ control, saved, isNew, onSaved }: SaveMenuProps) => {
  const [saving, setSaving] = useState<SavedKind | null>(null);
  return (
    <>
      <Menu position="top-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronUp size={15} aria-hidden="true" />}>
            {words.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {isNew && (
            <>
              <Menu.Item onClick={() => setSaving('draft')}>{words.draft}</Menu.Item>
              <Menu.Item onClick={() => setSaving('template')}>{words.template}</Menu.Item>
              {!control.form.proforma && (
                <Menu.Item onClick={control.setProforma}>{words.proforma}</Menu.Item>
              )}
              <Menu.Divider />
            </>
          )}
          <Menu.Item disabled={control.undo === undefined} onClick={control.undo} rightSection="Ctrl+Z">
            {invoiceForm.undo}
          </Menu.Item>
          <Menu.Item disabled={control.redo === undefined} onClick={control.redo} rightSection="Ctrl+Y">
            {invoiceForm.redo}
          </Menu.Item>
          <Menu.Item onClick={control.clear}>{newInvoice.clear}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {saving !== null && (
        <SaveDialog
          control={control}
          kind={saving}
          saved={saved}
          onClose={() => setSaving(null)}
          onSaved={(name) => {
            setSaving(null);
            onSaved(saving, name);
          }}
        />
      )}
    </>
  );
};

interface SaveDialogProps extends Pick<SaveMenuProps, 'control' | 'saved'> {
  kind: SavedKind;
  onClose: () => void;
  onSaved: (name: string) => void;
}

/** Under which name: the buyer's, unless somebody has a better one. */
const SaveDialog = ({ control, kind, saved, onClose, onSaved }: SaveDialogProps) => {
  const put = useAction('saved.put');
  const { draft } = control;
  const isSame = saved !== undefined && saved.isTemplate === (kind === 'template');
  const usual = draft.buyer.name || draft.lines[0]?.name || draft.order?.[0]?.name || words.unnamed;
  const [name, setName] = useState(isSame ? saved.name : usual.slice(0, 200));
  const save = () => {
    const chosen = name.trim() === '' ? words.unnamed : name.trim();
    put.mutate(
      { kind, name: chosen, draft, ...(isSame && { id: saved.id }) },
      { onSuccess: () => onSaved(chosen) },
    );
  };
  return (
    <Dialog
      help="template"
      opened
      onClose={onClose}
      title={words[kind === 'template' ? 'template' : 'draft']}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          // it would issue the invoice behind this dialog
          event.stopPropagation();
          event.preventDefault();
          save();
        }}
      >
        <Stack gap="md">
          {put.error !== null && <Failure error={put.error} here />}
          <TextInput
            data-autofocus
            label={words.name}
            maxLength={200}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={put.isPending}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
