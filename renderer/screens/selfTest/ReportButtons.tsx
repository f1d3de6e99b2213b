import { Button } from '@mantine/core';
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react';
import { selfTest as words } from '../../../shared/i18n/ui/selfTest.ts';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';

/** The report of a kept self-test, to show or to save. */
export const ReportButtons = ({ id }: { id: string }) => {
  const { openFile, saveFile } = useProgram();
  const report = useAction('selfTest.report');
  return (
    <>
      {report.error !== null && <Failure error={report.error} here />}
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={17} aria-hidden="true" />}
        onClick={() => report.mutate({ id }, { onSuccess: (file) => void openFile(file) })}
      >
        {words.showReport}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={17} aria-hidden="true" />}
        onClick={() => report.mutate({ id }, { onSuccess: (file) => void saveFile(file) })}
      >
        {words.saveReport}
      </Button>
    </>
  );
};
