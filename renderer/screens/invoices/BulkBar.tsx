import { Button, Group, Text } from '@mantine/core';
import { bulk as words } from '../../../shared/i18n/ui/invoiceList.ts';
import type { ExportKind } from './useExport.ts';
import type { MarkControl } from './useMarks.ts';

interface BulkBarProps {
  marks: MarkControl;
  total: number;
  onExport: (kind: ExportKind) => void;
  onMail: () => void;
}

/** How many invoices are shown; once some are marked, how many, and what can be done with them at once. */
export const BulkBar = ({ marks, total, onExport, onMail }: BulkBarProps) => (
  <Group gap="xs" mih={30} role="group" aria-label={words.bar}>
    <Text size="sm" fw={marks.count > 0 ? 650 : 400} role="status">
      {marks.count > 0 ? words.marked(marks.count, total) : words.shown(total)}
    </Text>
    {marks.count > 0 && (
      <>
        {!marks.all && marks.count < total && (
          <Button size="compact-sm" variant="subtle" onClick={marks.markAll}>
            {words.markAll(total)}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={marks.clear}>
          {words.unmark}
        </Button>
        <Group gap="xs" ml="auto">
          <Button size="compact-sm" variant="default" onClick={() => onExport('prints')}>
            {words.prints}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onExport('xml')}>
            {words.xml}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onExport('csv')}>
            {words.table}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onMail}>
            {words.mail}
          </Button>
        </Group>
      </>
    )}
  </Group>
);
