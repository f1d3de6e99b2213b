import { Button, Menu, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import type { FileRef, InvoiceDetails } from '../../../shared/contract/types.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { handOver } from '../../../shared/i18n/ui/handOver.ts';
import { Failure } from '../session/Failure.tsx';
import type { HandOverControl } from './useHandOver.ts';

const words = handOver;

interface CopyMenuProps {
  control: HandOverControl;
  invoice: InvoiceDetails;
  /** Its first page is copied; without it the chosen document is made first. */
  made?: FileRef;
}

/** The first page as a picture, and what is typed elsewhere: numbers and the link behind KOD I. */
export const CopyMenu = ({ control, invoice, made }: CopyMenuProps) => {
  const { copy, copied, error } = useClipboard();
  const { act, pending, isCopied } = control;
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            loading={pending === 'copy'}
            rightSection={<IconChevronDown size={15} aria-hidden="true" />}
          >
            {words.copy}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => act('copy', made)}>{words.copyPicture}</Menu.Item>
          <Menu.Item onClick={() => copy(invoice.number)}>{words.copyNumber}</Menu.Item>
          {invoice.ksefNumber !== null && (
            <Menu.Item onClick={() => copy(invoice.ksefNumber)}>{words.copyKsefNumber}</Menu.Item>
          )}
          {invoice.kod1Url !== null && (
            <Menu.Item onClick={() => copy(invoice.kod1Url)}>{words.copyLink}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {(copied || isCopied) && (
        <Text size="xs" role="status">
          {words.copied}
        </Text>
      )}
      {error !== null && <Failure error={new AppError('host.notCopied', {}, error)} here />}
    </>
  );
};
