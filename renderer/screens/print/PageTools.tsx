import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { handOver } from '../../../shared/i18n/ui/handOver.ts';
import classes from './PreviewDialog.module.css';
import type { PageViewControl } from './usePageView.ts';

const words = handOver.pages;

/** Which page is seen, and how large. */
export const PageTools = ({ view, count }: { view: PageViewControl; count: number }) => {
  const { at, goTo, zoom, percent, zoomIn, zoomOut, fit, real } = view;
  if (count === 0) return <div />;
  return (
    <Group gap="lg">
      <Group gap={4}>
        <Tool label={words.previous} keys="PageUp" onClick={at > 0 ? () => goTo(at - 1) : undefined}>
          <IconChevronUp size={17} aria-hidden="true" />
        </Tool>
        <span className={classes.place} role="status">
          {words.page(at + 1, count)}
        </span>
        <Tool label={words.next} keys="PageDown" onClick={at + 1 < count ? () => goTo(at + 1) : undefined}>
          <IconChevronDown size={17} aria-hidden="true" />
        </Tool>
      </Group>
      <Group gap={4}>
        <Tool label={words.zoomOut} keys="-" onClick={zoomOut}>
          <IconMinus size={17} aria-hidden="true" />
        </Tool>
        <span className={classes.percent}>{words.zoom(percent)}</span>
        <Tool label={words.zoomIn} keys="+" onClick={zoomIn}>
          <IconPlus size={17} aria-hidden="true" />
        </Tool>
        <Button
          ml={8}
          size="compact-sm"
          variant={zoom === 'fit' ? 'light' : 'subtle'}
          aria-pressed={zoom === 'fit'}
          onClick={fit}
        >
          {words.fit}
        </Button>
        <Button
          size="compact-sm"
          variant={zoom === 100 ? 'light' : 'subtle'}
          aria-pressed={zoom === 100}
          onClick={real}
        >
          {words.real}
        </Button>
      </Group>
    </Group>
  );
};

interface ToolProps {
  label: string;
  keys: string;
  /** Without it there is nothing to do. */
  onClick: (() => void) | undefined;
  children: ReactNode;
}

const Tool = ({ label, keys, onClick, children }: ToolProps) => (
  <ActionIcon
    variant="default"
    aria-label={label}
    aria-keyshortcuts={keys}
    disabled={onClick === undefined}
    onClick={onClick}
  >
    {children}
  </ActionIcon>
);
