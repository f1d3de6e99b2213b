import { Popover } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { Mode } from '../../../shared/domain/mode.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { modeCause, modeName, modeSource } from '../../../shared/i18n/modes.ts';
import { announcedShort } from '../../../shared/i18n/deadlines.ts';
import { formatAge } from '../../../shared/i18n/times.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { modeLooks } from '../../ui/ModeBadge.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import classes from './ModeSwitch.module.css';

/** Its forms are not part of the first load. */
export const modeChooser = lazyScreen(async () => (await import('./ModeChooser.tsx')).ModeChooser);

/** Asked for from elsewhere: another object is another request. */
export interface ModeRequest {
  /** Whose form is opened at once; null for the choices. */
  mode: Mode | null;
}

interface ModeSwitchProps {
  status: AppStatus;
  request: ModeRequest | null;
}

/** The mode with its reason and age, always visible; opens the five choices (Ctrl+M). */
export const ModeSwitch = ({ status, request }: ModeSwitchProps) => {
  const [openings, setOpenings] = useState(0);
  const [first, setFirst] = useState<Mode | null>(null);
  const [opened, { toggle, open, close }] = useDisclosure(false, {
    onOpen: () => setOpenings((count) => count + 1),
    onClose: () => setFirst(null),
  });
  const [answered, setAnswered] = useState(request);
  if (request !== answered) {
    setAnswered(request);
    if (request !== null) {
      setFirst(request.mode);
      setOpenings((count) => count + 1);
      open();
    }
  }
  useHotkeys([['mod+M', toggle]], []); // also while typing: the mode must be at hand during an invoice
  const { mode } = status;
  const { tone, icon: Icon, hatched = false } = modeLooks[mode.mode];
  const why =
    mode.source === 'manual'
      ? modeSource.manual
      : mode.announcement
        ? announcedShort(mode.announcement, status.today)
        : modeCause[mode.cause];
  const age = formatAge(status.now - mode.since);
  return (
    <Popover
      opened={opened}
      onChange={close}
      width={472}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.button}
          data-tone={tone}
          data-hatched={hatched}
          aria-label={ui.modeSwitch.button(modeName[mode.mode], why)}
          title={`${modeName[mode.mode]} · ${why} · ${age}`}
          aria-keyshortcuts="Control+M"
          onClick={toggle}
        >
          <Icon size={18} aria-hidden="true" />
          <span className={classes.name}>{modeName[mode.mode]}</span>
          <span className={classes.optional}>
            · {why} · {age}
          </span>
          <IconChevronDown size={15} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} data-help="mode" aria-label={ui.modeSwitch.title}>
        {/* a new opening starts from the choices, not from where the last one was left */}
        <Suspense fallback={<Waiting />}>
          <modeChooser.Screen key={openings} status={status} first={first} onDone={close} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
};
