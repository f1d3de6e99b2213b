import { Button, Menu } from '@mantine/core';
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { BookKind } from '../../../shared/contract/bookTypes.ts';
import { bookFiles } from '../../../shared/i18n/ui/bookFiles.ts';
import { Failure } from '../session/Failure.tsx';
import { useProgram } from '../session/client.ts';
import { useAction } from '../session/queries.ts';
import { ImportDialog } from './ImportDialog.tsx';

const words = bookFiles;

/** Lists go into files and come out of them. */
export const FileActions = ({ kind }: { kind: BookKind }) => {
  const { saveFile } = useProgram();
  const [isImporting, setImporting] = useState(false);
  const exporting = useAction('book.export');
  const save = (format: 'csv' | 'xlsx') =>
    exporting.mutate({ kind, format }, { onSuccess: (file) => void saveFile(file) });
  return (
    <>
      {exporting.error !== null && <Failure error={exporting.error} here />}
      <Button
        variant="default"
        leftSection={<IconFileUpload size={17} aria-hidden="true" />}
        onClick={() => setImporting(true)}
      >
        {words.import}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            loading={exporting.isPending}
            leftSection={<IconFileDownload size={17} aria-hidden="true" />}
          >
            {words.export}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save('csv')}>{words.exportCsv}</Menu.Item>
          <Menu.Item onClick={() => save('xlsx')}>{words.exportXlsx}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isImporting && <ImportDialog kind={kind} onClose={() => setImporting(false)} />}
    </>
  );
};
