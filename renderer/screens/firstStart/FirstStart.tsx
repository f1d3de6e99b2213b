import { Button, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconBuildingLighthouse, IconBuildingStore, IconCheck, IconSchool } from '@tabler/icons-react';
import { useState } from 'react';
import type { AppStatus } from '../../../shared/contract/types.ts';
import type { HelpTopic } from '../../../shared/i18n/help/topics.ts';
import { firstStart } from '../../../shared/i18n/ui/firstStart.ts';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { LanguageSwitch } from '../session/LanguageSwitch.tsx';
import { useLiveUpdates } from '../session/liveUpdates.ts';
import { useAction } from '../session/queries.ts';
import classes from './FirstStart.module.css';
import { OtherCompany } from './OtherCompany.tsx';
import { RestoreForm, RestoreOffer } from './RestoreForm.tsx';
import { SetupSteps } from './SetupSteps.tsx';

const words = firstStart;

/** Before there is a company that can be worked with: a training one at once, or one's own, step by step. */
export const FirstStart = ({ status }: { status: AppStatus }) => {
  useLiveUpdates();
  const [form, setForm] = useState<'own' | 'restore' | null>(status.firstStart === null ? null : 'own');
  const back = () => setForm(null);
  const topic: HelpTopic =
    form === 'own' ? topicOfStep(status) : form === 'restore' ? 'firstStart.restore' : 'firstStart.choice';
  const createTraining = useAction('company.createTraining');
  return (
    <main className={classes.page} data-help={topic} data-compact={form === 'own'}>
      <div className={classes.column}>
        {form === 'own' ? (
          <Group gap="sm" wrap="nowrap" mb="md">
            <IconBuildingLighthouse size={32} stroke={1.4} aria-hidden="true" className={classes.mark} />
            <Title order={1} size="h3">
              {words.steps.label}
            </Title>
            <HelpButton topic={topic} />
          </Group>
        ) : (
          <Group gap="md" wrap="nowrap" mb="lg">
            <IconBuildingLighthouse size={52} stroke={1.4} aria-hidden="true" className={classes.mark} />
            <div className={classes.words}>
              <Title order={1}>{words.title}</Title>
              <Text c="dimmed" mt={4} className={classes.intro}>
                {words.intro}
              </Text>
            </div>
            <HelpButton topic={topic} />
            <LanguageSwitch size="xs" />
          </Group>
        )}
        <OtherCompany status={status} />
        {form === 'own' && <SetupSteps status={status} onLeave={back} />}
        {form === 'restore' && <RestoreForm onBack={back} />}
        {form === null && (
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" className={classes.cards}>
            <Panel
              help="settings.trainer"
              title={words.training.title}
              actions={<IconSchool size={24} aria-hidden="true" />}
            >
              <Stack gap="md">
                <Text size="sm">{words.training.body}</Text>
                <Points points={words.training.points} />
                {createTraining.error !== null && <Failure error={createTraining.error} />}
                <Button
                  mt="auto"
                  autoFocus
                  disabled={createTraining.isPending}
                  onClick={() => createTraining.mutate(null)}
                >
                  {createTraining.isPending ? words.training.working : words.training.button}
                </Button>
              </Stack>
            </Panel>
            <Panel
              help="firstStart.company"
              title={words.own.title}
              actions={<IconBuildingStore size={24} aria-hidden="true" />}
            >
              <Stack gap="md">
                <Text size="sm">{words.own.body}</Text>
                <Points points={words.own.points} />
                <Button mt="auto" variant="default" onClick={() => setForm('own')}>
                  {words.own.button}
                </Button>
              </Stack>
            </Panel>
          </SimpleGrid>
        )}
        {form === null && <RestoreOffer onOpen={() => setForm('restore')} />}
      </div>
    </main>
  );
};

/** The step that the program remembers; before there is one, the firm is named. */
const topicOfStep = ({ firstStart: step }: AppStatus): HelpTopic =>
  step === null ? 'firstStart.company' : `firstStart.${step}`;

const Points = ({ points }: { points: readonly string[] }) => (
  <List size="sm" spacing={4} icon={<IconCheck size={16} aria-hidden="true" />}>
    {points.map((point) => (
      <List.Item key={point}>{point}</List.Item>
    ))}
  </List>
);
