import { VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { Fragment, useId, useRef, type KeyboardEvent } from 'react';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import type { Tone } from '../../ui/tone.ts';
import { useCall } from '../session/queries.ts';
import { useAlertWarnings } from './alertWarnings.tsx';
import { announcementWarnings } from './announcementWarnings.tsx';
import { safeWarnings } from './safeWarnings.tsx';
import type { Warning } from './warning.ts';
import classes from './Warnings.module.css';

const words = ui.frame.alerts;

/** Gravest first; among equals, as they come. */
const graveness: Record<Tone, number> = { darkRed: 0, red: 0, amber: 1, blue: 2, grey: 3, green: 3 };

const rank = ({ tone, isQuestion }: Warning): number => (isQuestion ? 0 : graveness[tone]);

interface WarningsProps {
  status: AppStatus;
  /** The screen itself tells the program's warnings, all of them. */
  isToldBelow: boolean;
}

/**
 * What needs a person, on every screen until it is seen, put off or no longer true: the gravest in full, the others
 * behind a button, so that they do not push the work off the screen. A reader hears of every new one.
 */
export const Warnings = ({ status, isToldBelow }: WarningsProps) => {
  const alerts = useAlertWarnings(status);
  const announcements = useCall('announcement.list', null).data ?? [];
  const all = [
    ...safeWarnings(status),
    ...announcementWarnings(status, announcements),
    ...(isToldBelow ? [] : alerts),
  ].toSorted((a, b) => rank(a) - rank(b));
  const [opened, { toggle, close }] = useDisclosure(false);
  const button = useRef<HTMLButtonElement>(null);
  const restId = useId();
  const [first, ...rest] = all;
  // what was unfolded and is gone does not unfold what comes next
  if (opened && rest.length === 0) close();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Escape in the answers of a warning closes those
    if (event.key !== 'Escape' || (event.target as Element).closest('[role="dialog"]') !== null) return;
    close();
    button.current?.focus();
  };
  const fold = rest.length > 0 && (
    <button
      ref={button}
      type="button"
      className={classes.fold}
      aria-label={words.more(rest.length)}
      aria-expanded={opened}
      aria-controls={restId}
      onClick={toggle}
    >
      {words.others(rest.length)}
      <IconChevronDown size={14} aria-hidden="true" />
    </button>
  );
  return (
    <div role="status" aria-atomic="false" aria-label={words.label} {...(opened && { onKeyDown })}>
      {first && <Fragment key={first.key}>{first.line(fold)}</Fragment>}
      <div id={restId}>
        {rest.map((warning) => (
          <div key={warning.key}>
            {opened ? warning.line() : <VisuallyHidden>{warning.said}</VisuallyHidden>}
          </div>
        ))}
      </div>
    </div>
  );
};
