import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleX,
  IconClock,
  IconFileUnknown,
  IconLoader2,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { InvoiceState } from '../../shared/domain/lifecycle.ts';
import { overdueName, stateName } from '../../shared/i18n/modes.ts';
import { ToneBadge } from './ToneBadge.tsx';
import type { Tone } from './tone.ts';

interface Look {
  tone: Tone;
  icon: ComponentType<{ size?: number }>;
  outline?: boolean;
}

const looks: Record<InvoiceState, Look> = {
  draft: { tone: 'grey', icon: IconPencil, outline: true },
  queued: { tone: 'grey', icon: IconClock },
  sending: { tone: 'blue', icon: IconSend },
  unclear: { tone: 'amber', icon: IconFileUnknown },
  processing: { tone: 'blue', icon: IconLoader2 },
  accepted: { tone: 'green', icon: IconCircleCheck },
  archived: { tone: 'green', icon: IconCircleCheck },
  rejected: { tone: 'red', icon: IconCircleX },
  exempt: { tone: 'grey', icon: IconCircleMinus, outline: true },
};

/** The state of an invoice as people read it. */
export const StateBadge = ({ state }: { state: InvoiceState }) => {
  const { tone, icon: Icon, outline = false } = looks[state];
  return (
    <ToneBadge tone={tone} outline={outline} icon={<Icon size={15} />}>
      {stateName[state]}
    </ToneBadge>
  );
};

/** An attribute, not a state: the deadline has passed and KSeF does not have the invoice. */
export const OverdueBadge = () => (
  <ToneBadge tone="red" outline icon={<IconAlertTriangle size={15} />}>
    {overdueName}
  </ToneBadge>
);
