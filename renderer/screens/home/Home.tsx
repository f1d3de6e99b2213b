import { Button, Group } from '@mantine/core';
import { IconCirclePlus, IconHome } from '@tabler/icons-react';
import { home } from '../../../shared/i18n/ui/home.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { ConnectionCard } from './ConnectionCard.tsx';
import { DeadlineCard } from './DeadlineCard.tsx';
import classes from './Home.module.css';
import { MessagesCard } from './MessagesCard.tsx';
import { SalesCard } from './SalesCard.tsx';
import { TodoCard } from './TodoCard.tsx';

const words = home;
/** Days end and outages go on without anybody saying so. */
const everyMs = 60_000;

/** What needs me now, by when what waits must be in KSeF, and how the month and the connection have been. */
export const Home = () => {
  const { data, error } = useCall('home.overview', null, { refetchIntervalMs: everyMs });
  // where the Ministry has said nothing, its card does not stand beside what needs a person
  const isQuiet = data?.messages.length === 0;
  return (
    <>
      <ScreenHeader help="home" title={words.title} subtitle={words.subtitle}>
        <Button
          leftSection={<IconCirclePlus size={17} aria-hidden="true" />}
          onClick={() => navigate({ screen: 'new' })}
        >
          {words.newInvoice}
        </Button>
      </ScreenHeader>
      {error !== null && <Failure error={error} />}
      {data !== undefined && (
        <div className={classes.grid}>
          {data.isEmpty ? (
            <>
              {data.todo.length > 0 && (
                <div className={classes.todoPlace}>
                  <TodoCard items={data.todo} />
                </div>
              )}
              <FirstStep isAlone={data.todo.length === 0} />
            </>
          ) : (
            <>
              <div className={isQuiet ? `${classes.todoPlace} ${classes.wide}` : classes.todoPlace}>
                <TodoCard items={data.todo} />
              </div>
              {!isQuiet && <MessagesCard messages={data.messages} />}
              <div className={classes.wide}>
                <DeadlineCard line={data.line} today={data.today} />
              </div>
              <SalesCard sales={data.sales} today={data.today} />
            </>
          )}
          {data.isEmpty && (
            <div className={classes.column}>
              <MessagesCard messages={data.messages} />
            </div>
          )}
          <div className={classes.column}>
            <ConnectionCard connection={data.connection} />
            {isQuiet && !data.isEmpty && <MessagesCard messages={data.messages} />}
          </div>
        </div>
      )}
    </>
  );
};

/** What the screen is for, before there is anything to show. */
const FirstStep = ({ isAlone }: { isAlone: boolean }) => (
  <div className={isAlone ? classes.wide : undefined}>
    <Panel>
      <EmptyState icon={<IconHome />} title={words.empty.title} body={words.empty.body}>
        <Group gap="xs" mt={6}>
          <Button onClick={() => navigate({ screen: 'new' })}>{words.empty.action}</Button>
          <Button variant="default" onClick={() => navigate({ screen: 'import' })}>
            {words.empty.import}
          </Button>
        </Group>
      </EmptyState>
    </Panel>
  </div>
);
