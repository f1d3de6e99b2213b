import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClockHour4 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Banner.module.css';
import type { Tone } from './tone.ts';

interface BannerProps {
  tone: Tone;
  text: string;
  details?: string | undefined;
  action: string;
  onAction: () => void;
  /** The other answers, where there are any. */
  children?: ReactNode;
}

/** A line above every screen: what needs the user, and the button that leads there. */
export const Banner = ({ tone, text, details, action, onAction, children }: BannerProps) => {
  const Icon = tone === 'grey' || tone === 'blue' ? IconClockHour4 : IconAlertTriangle;
  return (
    <div className={classes.banner} data-tone={tone}>
      <Icon size={18} aria-hidden="true" />
      <p className={classes.words}>
        <strong>{text}</strong> {details !== undefined && <span>· {details}</span>}
      </p>
      <div className={classes.actions}>
        <Button variant="default" size="compact-sm" onClick={onAction}>
          {action}
        </Button>
        {children}
      </div>
    </div>
  );
};
