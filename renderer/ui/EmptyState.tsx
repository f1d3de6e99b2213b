import { Stack, Text, ThemeIcon } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  body: string;
  children?: ReactNode;
}

/** What a screen is for and the first step, while it has nothing to show. */
export const EmptyState = ({ icon, title, body, children }: EmptyStateProps) => (
  <Stack align="center" gap="xs" py={48} px="md" ta="center">
    <ThemeIcon size={52} radius="xl" variant="light" aria-hidden="true">
      {icon}
    </ThemeIcon>
    <Text fw={650}>{title}</Text>
    <Text size="sm" c="dimmed" maw={440}>
      {body}
    </Text>
    {children}
  </Stack>
);
