import { IconCircleCheck, IconCircleMinus, IconCircleX, IconClock } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Outcome } from '../../../shared/domain/selfTest/verdict.ts';
import { outcomeName } from '../../../shared/i18n/selfTest.ts';
import { ToneBadge } from '../../ui/ToneBadge.tsx';
import type { Tone } from '../../ui/tone.ts';

const looks: Record<Outcome, { tone: Tone; icon: ComponentType<{ size?: number }> }> = {
  passed: { tone: 'green', icon: IconCircleCheck },
  failed: { tone: 'red', icon: IconCircleX },
  notPossible: { tone: 'grey', icon: IconCircleMinus },
  cancelled: { tone: 'grey', icon: IconClock },
};

/** How a point, a chapter or a question came out. */
export const OutcomeBadge = ({ outcome }: { outcome: Outcome }) => {
  const { tone, icon: Icon } = looks[outcome];
  return (
    <ToneBadge tone={tone} icon={<Icon size={15} />} outline={outcome === 'cancelled'}>
      {outcomeName[outcome]}
    </ToneBadge>
  );
};
