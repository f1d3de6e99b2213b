import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Banner } from '../../ui/Banner.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { Failure } from '../session/Failure.tsx';
import { navigate } from '../session/route.ts';
import { useAction, useCall } from '../session/queries.ts';

const words = ui.frame.announcement;
const confirmDialog = lazyScreen(async () => (await import('../../ui/ConfirmDialog.tsx')).ConfirmDialog);
/** Works are told so long ahead. */
const aheadMs = 7 * 86_400_000;

/** What the Ministry announced: what the program asks about, and works that are to come. */
export const AnnouncementBanner = ({ status }: { status: AppStatus }) => (
  <div role="status" aria-label={words.label}>
    {status.mode.source === 'auto' && status.mode.question !== null && (
      <Question question={status.mode.question} />
    )}
    <Coming now={status.now} />
  </div>
);

type AskedAbout = NonNullable<AppStatus['mode']['question']>;

const Question = ({ question: { kind, announcement } }: { question: AskedAbout }) => {
  const answer = useAction('mode.answer');
  const [asking, { open, close }] = useDisclosure(false);
  const { id, category, title } = announcement;
  const say = (accept: boolean) => answer.mutate({ id, accept }, { onSuccess: close });
  return (
    <>
      <Banner
        tone="amber"
        text={words[kind](category)}
        details={title === '' ? undefined : title}
        action={words.accept[category]}
        // A total failure lifts the duty to deliver, so it is asked twice.
        onAction={category === 'totalFailure' ? open : () => say(true)}
      >
        <Button variant="default" size="compact-sm" onClick={() => say(false)}>
          {words.dismiss}
        </Button>
      </Banner>
      {answer.error !== null && <Failure error={answer.error} here />}
      {asking && (
        <Suspense fallback={null}>
          <confirmDialog.Screen
            opened
            title={words.sure}
            body={words.sureBody}
            confirm={words.accept.totalFailure}
            pending={answer.isPending}
            onConfirm={() => say(true)}
            onCancel={close}
          />
        </Suspense>
      )}
    </>
  );
};

/** The next announced works, with the mode that invoices will be issued in. */
const Coming = ({ now }: { now: number }) => {
  const announcements = useCall('announcement.list', null);
  const [next] = (announcements.data ?? [])
    .filter(({ withdrawn, word }) => !withdrawn && word !== 'dismissed')
    .filter(({ category, start }) => category === 'maintenance' && start > now && start < now + aheadMs)
    .toSorted((a, b) => a.start - b.start);
  return (
    next && (
      <Banner
        tone="blue"
        text={words.coming(next.start, next.end)}
        action={words.show}
        onAction={() => navigate({ screen: 'announcements' })}
      />
    )
  );
};
