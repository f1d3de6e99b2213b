import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './Panel.module.css';

interface PanelProps {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled area of a screen. */
export const Panel = ({ title, actions, children }: PanelProps) => {
  const titleId = useId();
  return (
    <section className={classes.panel} aria-labelledby={title === undefined ? undefined : titleId}>
      {title !== undefined && (
        <header className={classes.header}>
          <h2 className={classes.title} id={titleId}>
            {title}
          </h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
};
