import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, type ReactNode } from 'react';
import type { AnnouncementView } from '../../../shared/contract/modeTypes.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Banner } from '../../ui/Banner.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { Failure } from '../session/Failure.tsx';
import { navigate } from '../session/route.ts';
import { useAction } from '../session/queries.ts';
import type { Warning } from './warning.ts';

const words = ui.frame.announcement;
const confirmDialog = lazyScreen(async () => (await import('../../ui/ConfirmDialog.tsx')).ConfirmDialog);
/** Works are told so long ahead. */
const aheadMs = 7 * 86_400_000;

/** What the Ministry announced: what the program asks about, and the next works that are to come. */
export function announcementWarnings(
  { mode, now }: AppStatus,
  announcements: readonly AnnouncementView[],
): Warning[] {
  const asked = mode.source === 'auto' ? mode.question : null;
  const next = nextWorks(announcements, now);
  return [
    ...(asked === null
      ? []
      : [
          {
            ...{ key: 'question', tone: 'amber' as const, isQuestion: true as const },
            said: words[asked.kind](asked.announcement.category),
            line: (more: ReactNode) => <Question question={asked} more={more} />,
          },
        ]),
    ...(next === undefined
      ? []
      : [
          {
            ...{ key: 'works', tone: 'blue' as const, said: words.coming(next.start, next.end) },
            line: (more: ReactNode) => <Coming {...next} more={more} />,
          },
        ]),
  ];
}

type AskedAbout = NonNullable<AppStatus['mode']['question']>;

interface QuestionProps {
  question: AskedAbout;
  more: ReactNode;
}

const Question = ({ question: { kind, announcement }, more }: QuestionProps) => {
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
        {more}
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

/** The next announced works. */
const nextWorks = (announcements: readonly AnnouncementView[], now: number): AnnouncementView | undefined =>
  announcements
    .filter(({ withdrawn, word }) => !withdrawn && word !== 'dismissed')
    .filter(({ category, start }) => category === 'maintenance' && start > now && start < now + aheadMs)
    .toSorted((a, b) => a.start - b.start)[0];

interface ComingProps extends Pick<AnnouncementView, 'start' | 'end'> {
  more: ReactNode;
}

/** Announced works, with the mode that invoices will be issued in. */
const Coming = ({ start, end, more }: ComingProps) => (
  <Banner
    tone="blue"
    text={words.coming(start, end)}
    action={words.show}
    onAction={() => navigate({ screen: 'announcements' })}
  >
    {more}
  </Banner>
);
