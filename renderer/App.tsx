import { Button, Center, Loader, MantineProvider, Stack, Text } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AppStatus } from '../shared/contract/types.ts';
import { ui } from '../shared/i18n/ui.ts';
import { preloadScreens, screens } from './lazyScreens.tsx';
import { cssVariables, theme } from './theme.ts';
import { Frame } from './screens/frame/Frame.tsx';
import { ProgramContext, type Program } from './screens/session/client.ts';
import { CommandContext, createCommandRegistry } from './screens/session/commands.ts';
import { Failure } from './screens/session/Failure.tsx';
import { createQueryClient, useStatus } from './screens/session/queries.ts';
import { useLook } from './screens/session/preferences.ts';
import { useRoute } from './screens/session/route.ts';
import { Toasts } from './screens/session/toasts.tsx';
import { ScreenBoundary } from './ui/ScreenBoundary.tsx';

/** The whole interface over one program. */
export const App = ({ program }: { program: Program }) => {
  const [queries] = useState(createQueryClient);
  const [commands] = useState(createCommandRegistry);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <ProgramContext value={program}>
          <CommandContext value={commands}>
            <Toasts>
              <Opening />
            </Toasts>
          </CommandContext>
        </ProgramContext>
      </QueryClientProvider>
    </MantineProvider>
  );
};

const Opening = () => {
  const { data: status, error, refetch } = useStatus();
  useLook();
  if (status !== undefined) {
    return status.company === null ? (
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
          <Loader aria-hidden="true" />
          <Text>{ui.frame.loading}</Text>
        </Stack>
      ) : (
        <Stack maw={520}>
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
    invoices: <screens.invoices.Screen openId={route.id} />,
    import: <screens.import.Screen />,
    selfTest: <screens.selfTest.Screen />,
    queue: <screens.queue.Screen />,
    customers: <screens.customers.Screen openId={route.id} />,
    goods: <screens.goods.Screen openId={route.id} />,
    announcements: <screens.announcements.Screen />,
    certificates: <screens.certificates.Screen />,
    journal: <screens.journal.Screen />,
    settings: <screens.settings.Screen panel={route.id} />,
  }[route.screen];
  return (
    <Frame status={status} error={error}>
      <ScreenBoundary place={route.screen}>{shown}</ScreenBoundary>
    </Frame>
  );
};
