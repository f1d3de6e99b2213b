import { Group, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { HelpTopic } from '../../shared/i18n/help/topics.ts';
import { HelpButton } from './HelpButton.tsx';

interface ScreenHeaderProps {
  title: string;
  subtitle?: string;
  /** What is explained by the question mark beside the title. */
  help: HelpTopic;
  children?: ReactNode;
}

/** The heading of a screen with its main actions on the right. */
export const ScreenHeader = ({ title, subtitle, help, children }: ScreenHeaderProps) => {
  const titleId = useId();
  return (
    <Group justify="space-between" align="center" mb="md" gap="md">
      <div>
        <Group gap={4} wrap="nowrap">
          <Title order={1} id={titleId}>
            {title}
          </Title>
          <HelpButton topic={help} titleId={titleId} />
        </Group>
        {subtitle !== undefined && (
          <Text size="sm" c="dimmed" mt={2}>
            {subtitle}
          </Text>
        )}
      </div>
      {children !== undefined && <Group gap="sm">{children}</Group>}
    </Group>
  );
};
