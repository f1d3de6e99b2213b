import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { FileRef, InvoiceDetails } from '../../../shared/contract/types.ts';
import { handOver } from '../../../shared/i18n/ui/handOver.ts';
import { isPrintKey, UpperModal } from '../../ui/UpperModal.tsx';
import { Failure } from '../session/Failure.tsx';
import { useProgram } from '../session/client.ts';
import { useCall } from '../session/queries.ts';
import { CopyMenu } from './CopyMenu.tsx';
import { PageTools } from './PageTools.tsx';
import classes from './PreviewDialog.module.css';
import type { HandOverControl } from './useHandOver.ts';
import { previewDpi, usePageView } from './usePageView.ts';

const words = handOver;

interface PreviewDialogProps {
  file: FileRef;
  control: HandOverControl;
  invoice: InvoiceDetails;
  onClose: () => void;
  /** What went wrong with the file. */
  children: ReactNode;
}

/** The pages of a document as they will be printed, and what is done with it. */
export const PreviewDialog = ({ file, control, invoice, onClose, children }: PreviewDialogProps) => {
  const { fileUrl, openFile } = useProgram();
  const { data, error, dataUpdatedAt } = useCall('document.pages', { fileId: file.fileId, dpi: previewDpi });
  const pages = data?.pages ?? [];
  const { setArea, ...view } = usePageView(pages);
  const { act, pending } = control;

  const onKeyDown = (event: KeyboardEvent) => {
    if (isPrintKey(event)) return act('print', file);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = {
      ...{ PageDown: () => view.goTo(view.at + 1), PageUp: () => view.goTo(view.at - 1) },
      ...{ '+': view.zoomIn, '=': view.zoomIn, '-': view.zoomOut },
    }[event.key];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  };

  return (
    <UpperModal
      help="preview"
      opened
      onClose={onClose}
      size={1040}
      yOffset={20}
      title={words.pages.title(file.name)}
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
      onKeyDown={onKeyDown}
    >
      <div className={classes.tools}>
        <PageTools view={view} count={pages.length} />
        <Group gap="xs">
          <Button
            size="xs"
            loading={pending === 'print'}
            leftSection={<IconPrinter size={17} aria-hidden="true" />}
            aria-keyshortcuts="Control+P"
            onClick={() => act('print', file)}
          >
            {words.print}
          </Button>
          <Button size="xs" variant="default" loading={pending === 'save'} onClick={() => act('save', file)}>
            {words.save}
          </Button>
          <CopyMenu control={control} invoice={invoice} made={file} />
        </Group>
      </div>
      <div className={classes.notes}>{children}</div>
      <div
        ref={setArea}
        className={classes.pages}
        role="region"
        aria-label={words.pages.sheets}
        tabIndex={0}
        data-autofocus
        onScroll={view.onScroll}
      >
        {error !== null ? (
          <Stack gap="sm" align="flex-start">
            <Failure error={error} here />
            <Button size="xs" variant="default" onClick={() => void openFile(file)}>
              {words.pages.openOutside}
            </Button>
          </Stack>
        ) : data === undefined ? (
          <Stack align="center" m="auto" role="status">
            <Loader aria-hidden="true" />
            <Text size="sm">{words.pages.loading}</Text>
          </Stack>
        ) : (
          pages.map((page, index) => (
            <img
              key={page.fileId}
              className={classes.page}
              src={fileUrl(page.fileId, dataUpdatedAt)}
              alt={words.pages.alt(index + 1, pages.length, file.name)}
              width={page.width}
              height={page.height}
              style={{ width: view.widthOf(page) }}
            />
          ))
        )}
      </div>
    </UpperModal>
  );
};
