import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import { isOfflineMode } from '../../../shared/domain/mode.ts';
import { isWaiting } from '../../../shared/domain/lifecycle.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { deadlineText, offlineBanner, type OfflineBanner } from '../../../shared/i18n/times.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { Tone } from '../../ui/tone.ts';
import { useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';

const words = ui.frame.banner;
const toneOf: Record<OfflineBanner['urgency'], Tone> = {
  calm: 'grey',
  soon: 'amber',
  urgent: 'amber',
  overdue: 'red',
};

/** What the banner says about the waiting invoices; null when no offline invoice waits. */
export function bannerFor(
  queue: readonly InvoiceSummary[],
  today: string,
): { tone: Tone; text: string; details?: string } | null {
  const offline = queue.filter(
    ({ mode, state }) => isOfflineMode(mode) && (isWaiting(state) || state === 'rejected'),
  );
  if (offline.length === 0) return null;
  const dated = offline.flatMap(({ deadline }) => (deadline.kind === 'day' ? [deadline] : []));
  const nearest = [...dated].sort((a, b) => a.day.localeCompare(b.day))[0];
  if (nearest !== undefined) {
    // only those the sentence is true of: due on the nearest day, or all that are late
    const due = dated.filter(({ day }) => day === nearest.day || (nearest.day < today && day < today));
    const banner = offlineBanner({ count: due.length, day: nearest.day, today });
    const later = offline.length - due.length;
    return {
      tone: toneOf[banner.urgency],
      text: banner.text,
      details: [
        words.nearest(nearest.day < today ? formatDay(nearest.day) : deadlineText(nearest, today)),
        ...(later > 0 ? [words.later(later)] : []),
      ].join(' · '),
    };
  }
  return offline.some(({ deadline }) => deadline.kind === 'open')
    ? { tone: 'grey', text: words.openEnded(offline.length) }
    : null;
}

/** `Zostały 3 dni do dosłania 15 faktur offline`, on every screen while offline invoices wait. */
export const DeadlineBanner = ({ today }: { today: string }) => {
  const banner = bannerFor(useCall('queue.list', null).data ?? [], today);
  return (
    <div role="status" aria-label={words.label}>
      {banner !== null && (
        <Banner {...banner} action={words.show} onAction={() => navigate({ screen: 'queue' })} />
      )}
    </div>
  );
};
