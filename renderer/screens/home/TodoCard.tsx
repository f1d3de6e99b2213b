import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClockHour4 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TodoView } from '../../../shared/contract/homeTypes.ts';
import type { AlertView } from '../../../shared/contract/types.ts';
import { alertText } from '../../../shared/i18n/alerts.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { home } from '../../../shared/i18n/ui/home.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { Tone } from '../../ui/tone.ts';
import { toneOf, useAlertAct } from '../frame/alertPlaces.ts';
import { useAction, useKnownStatus } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { AnswersMenu } from './AnswersMenu.tsx';
import classes from './Home.module.css';

const words = home.todo;

/** What needs a person, gravest first, each with the button that leads to its end. */
export const TodoCard = ({ items }: { items: readonly TodoView[] }) => (
  <Panel title={words.title}>
    {/* Warnings are told here instead of above the screen: a reader hears of new ones. */}
    <div role="status" aria-label={words.title}>
      {items.length === 0 ? (
        <div className={classes.calm}>
          <IconCircleCheck size={22} aria-hidden="true" />
          <div>
            <Text fw={600} size="sm">
              {words.nothing}
            </Text>
            <Text size="sm" c="dimmed">
              {words.nothingBody}
            </Text>
          </div>
        </div>
      ) : (
        <ul className={classes.todo}>
          {items.map((item) => (
            <li key={item.kind === 'alert' ? item.alert.keys.join() : item.kind}>
              {item.kind === 'alert' ? <AlertRow alert={item.alert} /> : <OtherRow item={item} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  </Panel>
);

interface RowProps {
  tone: Tone;
  title: string;
  body: string;
  action: string;
  onAction: () => void;
  pending?: boolean;
  /** Other answers, where there are any. */
  children?: ReactNode;
}

const Row = ({ tone, title, body, action, onAction, pending = false, children }: RowProps) => {
  const Icon = tone === 'grey' || tone === 'blue' ? IconClockHour4 : IconAlertTriangle;
  return (
    <div className={classes.row} data-tone={tone}>
      <Icon size={18} className={classes.rowIcon} aria-hidden="true" />
      <p className={classes.rowText}>
        <strong>{title}</strong> <span>{body}</span>
      </p>
      <div className={classes.rowButtons}>
        <Button variant="default" size="compact-sm" loading={pending} onClick={onAction}>
          {action}
        </Button>
        {children}
      </div>
    </div>
  );
};

const AlertRow = ({ alert }: { alert: AlertView }) => {
  const status = useKnownStatus();
  const act = useAlertAct(alert);
  const action = ui.frame.alerts.actions[alert.kind];
  const text = alertText(alert);
  return (
    <Row tone={toneOf(alert)} {...text} action={action} onAction={act}>
      <AnswersMenu title={text.title} {...{ alert, status }} />
    </Row>
  );
};

const OtherRow = ({ item }: { item: Exclude<TodoView, { kind: 'alert' }> }) => {
  const resume = useAction('queue.resume');
  const toQueue = () => navigate({ screen: 'queue' });
  switch (item.kind) {
    case 'rejected':
      return <Row tone="red" {...words.rejected(item.count)} onAction={toQueue} />;
    case 'paused':
      return (
        <Row tone="amber" {...words.paused} pending={resume.isPending} onAction={() => resume.mutate(null)} />
      );
    case 'corrections':
      return <Row tone="grey" {...words.corrections(item.waiting, item.ready)} onAction={toQueue} />;
    case 'recurring':
      return (
        <Row
          tone="amber"
          {...words.recurring(item.count, item.failed)}
          onAction={() => navigate({ screen: 'saved', id: 'recurring' })}
        />
      );
    case 'keystore': {
      const { title, body, action = words.keystoreAction } = describeError(item.problem);
      const open = () => navigate({ screen: 'certificates' });
      return <Row tone="red" title={title} body={body} action={action} onAction={open} />;
    }
  }
};
