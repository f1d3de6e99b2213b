import { Button, Center, Loader, MantineProvider, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { AppStatus } from '../shared/contract/types.ts';
import { environmentName } from '../shared/i18n/modes.ts';
import { ui } from '../shared/i18n/ui.ts';
import { desktopManners, preloadScreens, screens } from './lazyScreens.tsx';
import { cssVariables, theme } from './theme.ts';
import { Frame } from './screens/frame/Frame.tsx';
import { ProgramContext, type Program } from './screens/session/client.ts';
import { CommandContext, createCommandRegistry } from './screens/session/commands.ts';
import { Failure } from './screens/session/Failure.tsx';
import { HelpPanels } from './screens/session/help.tsx';
import { createQueryClient, useStatus } from './screens/session/queries.ts';
import { useLook } from './screens/session/preferences.ts';
import { navigate, useRoute } from './screens/session/route.ts';
import { Toasts, useToast } from './screens/session/toasts.tsx';
import { ScreenBoundary } from './ui/ScreenBoundary.tsx';

/** The whole interface over one program; another company is another interface, with nothing of the one before. */
export const App = ({ program }: { program: Program }) => {
  const [company, setCompany] = useState<string | null>(null);
  useEffect(
    () =>
      program.client.on('company.changed', ({ company: shown }) => {
        if (shown === undefined) return;
        navigate({ screen: 'home' });
        setCompany(shown);
      }),
    [program],
  );
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Company key={company} program={program} switchedTo={company} />
    </MantineProvider>
  );
};

const Company = ({ program, switchedTo }: { program: Program; switchedTo: string | null }) => {
  const [queries] = useState(createQueryClient);
  const [commands] = useState(createCommandRegistry);
  const [own] = useState(() =>
    switchedTo === null ? program : { ...program, client: program.client.of(switchedTo) },
  );
  return (
    <QueryClientProvider client={queries}>
      <ProgramContext value={own}>
        <CommandContext value={commands}>
          <HelpPanels>
            <Toasts>
              <Opening isSwitched={switchedTo !== null} />
              {program.computer && (
                <Suspense fallback={null}>
                  <desktopManners.Screen computer={program.computer} />
                </Suspense>
              )}
            </Toasts>
          </HelpPanels>
        </CommandContext>
      </ProgramContext>
    </QueryClientProvider>
  );
};

/** Says where one is after a switch. */
function useArrival(company: AppStatus['company'] | undefined, isSwitched: boolean): void {
  const say = useToast();
  const told = useRef(!isSwitched);
  useEffect(() => {
    if (told.current || company === undefined || company === null) return;
    told.current = true;
    say({ text: ui.companies.now(company.name, environmentName[company.environment.name]) });
  }, [company, say]);
}

const Opening = ({ isSwitched }: { isSwitched: boolean }) => {
  const { data: status, error, refetch } = useStatus();
  useLook();
  useArrival(status?.company, isSwitched);
  if (status !== undefined) {
    return status.company === null || status.firstStart !== null ? (
      <ScreenBoundary place="firstStart">
        <screens.firstStart.Screen status={status} />
      </ScreenBoundary>
    ) : (
      <Screens status={status} error={error} />
    );
  }
  return (
    <Center component="main" h="100dvh">
      {error === null ? (
        <Stack align="center" role="status">
          <VisuallyHidden component="h1" data-waiting>
            {ui.frame.program}
          </VisuallyHidden>
          <Loader aria-hidden="true" />
          <Text>{ui.frame.loading}</Text>
        </Stack>
      ) : (
        <Stack maw={520}>
          <Title order={1}>{ui.frame.failedToStart}</Title>
          <Failure error={error} here />
          <Button onClick={() => void refetch()}>{ui.frame.tryAgain}</Button>
        </Stack>
      )}
    </Center>
  );
};

const Screens = ({ status, error }: { status: AppStatus; error: Error | null }) => {
  const route = useRoute();
  useEffect(preloadScreens, []);
  const shown = {
    home: <screens.home.Screen />,
    new: <screens.entry.Screen route={route} />,
    correct: <screens.entry.Screen route={route} />,
    saved: <screens.saved.Screen tab={route.id} />,
    invoices: <screens.invoices.Screen openId={route.id} query={route.query} />,
    import: <screens.import.Screen />,
    queue: <screens.queue.Screen day={route.id} />,
    selfTest: <screens.selfTest.Screen />,
    customers: <screens.customers.Screen openId={route.id} />,
    goods: <screens.goods.Screen openId={route.id} />,
    announcements: <screens.announcements.Screen />,
    certificates: <screens.certificates.Screen />,
    journal: <screens.journal.Screen invoiceId={route.id} />,
    settings: <screens.settings.Screen panel={route.id} />,
    help: <screens.help.Screen page={route.id} anchor={route.part} />,
  }[route.screen];
  return (
    <Frame status={status} error={error}>
      <ScreenBoundary place={route.screen}>{shown}</ScreenBoundary>
    </Frame>
  );
};
