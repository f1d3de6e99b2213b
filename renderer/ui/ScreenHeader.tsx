import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface ScreenHeaderProps {
  title: string;
  subtitle?: string;
  children?: ReactNode;
}

/** The heading of a screen with its main actions on the right. */
export const ScreenHeader = ({ title, subtitle, children }: ScreenHeaderProps) => (
  <Group justify="space-between" align="center" mb="md" gap="md">
    <div>
      <Title order={1}>{title}</Title>
      {subtitle !== undefined && (
        <Text size="sm" c="dimmed" mt={2}>
          {subtitle}
        </Text>
      )}
    </div>
    {children !== undefined && <Group gap="sm">{children}</Group>}
  </Group>
);
