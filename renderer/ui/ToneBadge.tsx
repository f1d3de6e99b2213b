import type { ReactNode } from 'react';
import classes from './ToneBadge.module.css';
import type { Tone } from './tone.ts';

interface ToneBadgeProps {
  tone: Tone;
  icon?: ReactNode;
  /** Only a coloured line around, for attributes that are not states of their own. */
  outline?: boolean;
  hatched?: boolean;
  children: ReactNode;
}

/** A word with an icon on its tone's colour: never colour alone. */
export const ToneBadge = ({ tone, icon, outline = false, hatched = false, children }: ToneBadgeProps) => (
  <span className={classes.badge} data-tone={tone} data-outline={outline} data-hatched={hatched}>
    {icon !== undefined && (
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
    )}
    <span className={classes.word} {...(typeof children === 'string' && { title: children })}>
      {children}
    </span>
  </span>
);
