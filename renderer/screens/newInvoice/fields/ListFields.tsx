import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { capitalised } from '../../../../shared/i18n/errorWords.ts';
import { fieldName } from '../../../../shared/i18n/fields.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import classes from './Fields.module.css';

interface ListFieldsProps {
  control: InvoiceFormControl;
  path: string;
  /** What a new item holds. */
  empty: () => unknown;
  /** Items at least: the last ones can't be taken off. */
  least?: number;
  children: (path: string, index: number) => ReactNode;
}

/** Several of something: each with its own fields, one more at the end, any taken off. */
export const ListFields = ({ control, path, empty, least = 0, children }: ListFieldsProps) => {
  const items = control.items(path);
  const nameOf = (index: number) => fieldName(`${path}.${index}`);
  return (
    <div className={classes.list}>
      {items.map((_, index) => (
        // What is typed lives in the form, so a place in the list is all that an item is known by.
        <fieldset key={index} className={classes.item}>
          <legend className={classes.legend}>{capitalised(nameOf(index))}</legend>
          <div className={classes.content}>{children(`${path}.${index}`, index)}</div>
          {items.length > least && (
            <ActionIcon
              className={classes.remove}
              variant="subtle"
              color="gray"
              aria-label={invoiceForm.remove(nameOf(index))}
              onClick={() => control.remove(path, index)}
            >
              <IconTrash size={17} aria-hidden="true" />
            </ActionIcon>
          )}
        </fieldset>
      ))}
      <Button
        className={classes.add}
        variant="subtle"
        size="compact-sm"
        data-adds={path}
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => control.add(path, empty())}
      >
        {invoiceForm.add(nameOf(items.length))}
      </Button>
    </div>
  );
};
