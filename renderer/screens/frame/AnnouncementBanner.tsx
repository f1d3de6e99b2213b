import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';

const words = ui.frame.announcement;
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
        other={{ label: words.dismiss, onAction: () => say(false) }}
      />
      {answer.error !== null && <Failure error={answer.error} here />}
      <Modal opened={asking} onClose={close} title={words.sure}>
        <Stack gap="md">
          <Text size="sm">{words.sureBody}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {ui.frame.cancel}
            </Button>
            <Button loading={answer.isPending} onClick={() => say(true)}>
              {words.accept.totalFailure}
            </Button>
          </Group>
        </Stack>
      </Modal>
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
  return next && <Notice tone="blue">{words.coming(next.start, next.end)}</Notice>;
};
