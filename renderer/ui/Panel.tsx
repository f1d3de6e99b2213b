import type { ReactNode } from 'react';
import { useId } from 'react';
import type { HelpTopic } from '../../shared/i18n/help/topics.ts';
import { HelpButton } from './HelpButton.tsx';
import classes from './Panel.module.css';

interface PanelProps {
  title?: string;
  /** What is explained by the question mark beside the title, and by F1 inside. */
  help?: HelpTopic;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled area of a screen. */
export const Panel = ({ title, help, actions, children }: PanelProps) => {
  const titleId = useId();
  return (
    <section
      className={classes.panel}
      aria-labelledby={title === undefined ? undefined : titleId}
      data-help={help}
    >
      {title !== undefined && (
        <header className={classes.header}>
          <h2 className={classes.title} id={titleId}>
            {title}
          </h2>
          {help !== undefined && (
            <HelpButton topic={help} titleId={titleId} style={{ marginRight: 'auto', marginLeft: -6 }} />
          )}
          {actions}
        </header>
      )}
      {children}
    </section>
  );
};
