import { Text } from '@mantine/core';
import { AttachmentBlock, AttachmentTable as TableSchema } from '../../../../shared/domain/fa3/attachment.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { GroupFields } from '../fields/GroupFields.tsx';
import { ListFields } from '../fields/ListFields.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import { AttachmentTable } from './AttachmentTable.tsx';

const emptyMeta = () => ({ key: '', value: '' });
export const emptyBlock = () => ({ heading: '', meta: [emptyMeta()], paragraphs: [''] });
const emptyTable = () => ({ columns: [{ name: '', type: 'txt' }], rows: [['']] });

/** Text and tables beside the invoice (`Zalacznik`). */
export const AttachmentFields = ({ control }: { control: InvoiceFormControl }) => (
  <>
    <Text size="sm" c="dimmed">
      {invoiceForm.attachment.batchOnly}
    </Text>
    <ListFields control={control} path="attachment" empty={emptyBlock}>
      {(path) => (
        <>
          <GroupFields control={control} schema={AttachmentBlock} path={path} />
          <ListFields control={control} path={`${path}.tables`} empty={emptyTable}>
            {(table) => (
              <>
                <GroupFields control={control} schema={TableSchema} path={table} />
                <AttachmentTable control={control} path={table} />
              </>
            )}
          </ListFields>
        </>
      )}
    </ListFields>
  </>
);
