import { ActionIcon } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { HelpTopic } from '../../shared/i18n/help/topics.ts';
import { ui } from '../../shared/i18n/ui.ts';
import { useHelp } from './helpContext.ts';

interface HelpButtonProps {
  topic: HelpTopic;
  /** The id of the title of what is explained; there may be several of these buttons on a screen. */
  titleId?: string | undefined;
  style?: CSSProperties;
}

/** A question mark beside a title: what is explained opens beside it. */
export const HelpButton = ({ topic, titleId, style }: HelpButtonProps) => {
  const help = useHelp();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      style={style}
      data-help-button={topic}
      aria-label={ui.help.here}
      aria-describedby={titleId}
      aria-haspopup="dialog"
      title={ui.help.hereTitle}
      onClick={() => help({ topic })}
    >
      <IconHelpCircle size={19} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  );
};
