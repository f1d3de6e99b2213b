import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { helpWords } from '../../../shared/i18n/help/helpWords.ts';
import { language } from '../../../shared/i18n/language.ts';
import { printDpi } from '../../api/printFile.ts';
import { Failure } from '../session/Failure.tsx';
import { useProgram } from '../session/client.ts';

const words = helpWords;

/** The page that hangs beside the desk, printed or saved with the firm's name and its next steps. */
export const OutageSheet = () => {
  const { client, printFile, saveFile } = useProgram();
  const make = useMutation<void, Error, 'print' | 'save'>({
    mutationFn: async (deed) => {
      const file = await client.call('help.outageSheet', { language });
      if (deed === 'save') return saveFile(file);
      const pages = async () =>
        (await client.call('document.pages', { fileId: file.fileId, dpi: printDpi })).pages;
      await printFile(file, pages);
    },
  });
  const pending = make.isPending ? make.variables : null;
  return (
    <>
      <Group gap="sm">
        <Button
          size="xs"
          leftSection={<IconPrinter size={16} aria-hidden="true" />}
          loading={pending === 'print'}
          onClick={() => make.mutate('print')}
        >
          {words.print}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          loading={pending === 'save'}
          onClick={() => make.mutate('save')}
        >
          {words.save}
        </Button>
      </Group>
      {make.error !== null && <Failure error={make.error} here />}
    </>
  );
};
