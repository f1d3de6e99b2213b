import { Button } from '@mantine/core';
import { IconCirclePlus, IconFileDescription } from '@tabler/icons-react';
import { saved } from '../../../shared/i18n/ui/saved.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { navigate } from '../session/route.ts';

const words = saved.empty;

/** What would stand here, and how to get one. */
export const Nothing = ({ kind }: { kind: Exclude<keyof typeof words, 'action'> }) => (
  <EmptyState icon={<IconFileDescription />} {...words[kind]}>
    <Button
      mt="xs"
      variant="default"
      leftSection={<IconCirclePlus size={17} aria-hidden="true" />}
      onClick={() => navigate({ screen: 'new' })}
    >
      {words.action}
    </Button>
  </EmptyState>
);
