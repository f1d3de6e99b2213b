import {
  IconCloudCheck,
  IconCloudOff,
  IconCloudPause,
  IconCloudX,
  IconHandStop,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Mode } from '../../shared/domain/mode.ts';
import { modeName } from '../../shared/i18n/modes.ts';
import { ToneBadge } from './ToneBadge.tsx';
import type { Tone } from './tone.ts';

export const modeLooks: Record<Mode, { tone: Tone; icon: TablerIcon; hatched?: boolean }> = {
  online: { tone: 'green', icon: IconCloudCheck },
  offline24: { tone: 'amber', icon: IconCloudOff },
  'offline-niedostepnosc': { tone: 'blue', icon: IconCloudPause },
  'offline-awaria': { tone: 'red', icon: IconCloudX },
  'awaria-calkowita': { tone: 'darkRed', icon: IconHandStop, hatched: true },
};

/** The mode in which an invoice was or will be issued. */
export const ModeBadge = ({ mode }: { mode: Mode }) => {
  const { tone, icon: Icon, hatched = false } = modeLooks[mode];
  return (
    <ToneBadge tone={tone} hatched={hatched} icon={<Icon size={15} />}>
      {modeName[mode]}
    </ToneBadge>
  );
};
