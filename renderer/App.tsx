import { Button, Center, Loader, MantineProvider, Stack, Text } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppStatus } from '../shared/contract/types.ts';
import { ui } from '../shared/i18n/ui.ts';
import { cssVariables, theme } from './theme.ts';
import { Announcements } from './screens/announcements/Announcements.tsx';
import { Customers } from './screens/book/Customers.tsx';
import { Goods } from './screens/book/Goods.tsx';
import { Certificates } from './screens/certificate/Certificates.tsx';
import { FirstStart } from './screens/firstStart/FirstStart.tsx';
import { Frame } from './screens/frame/Frame.tsx';
import { Home } from './screens/home/Home.tsx';
import { ImportFiles } from './screens/import/ImportFiles.tsx';
import { Invoices } from './screens/invoices/Invoices.tsx';
import { Journal } from './screens/journal/Journal.tsx';
import { InvoiceEntry } from './screens/newInvoice/InvoiceEntry.tsx';
import { Queue } from './screens/queue/Queue.tsx';
import { ProgramContext, type Program } from './screens/session/client.ts';
import { Failure } from './screens/session/Failure.tsx';
import { createQueryClient, useStatus } from './screens/session/queries.ts';
import { useRoute } from './screens/session/route.ts';
import { Saved } from './screens/saved/Saved.tsx';
import { Settings } from './screens/settings/Settings.tsx';

/** The whole interface over one program. */
export const App = ({ program }: { program: Program }) => {
  const [queries] = useState(createQueryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <ProgramContext value={program}>
          <Opening />
        </ProgramContext>
      </QueryClientProvider>
    </MantineProvider>
  );
};

const Opening = () => {
  const { data: status, error, refetch } = useStatus();
  if (status !== undefined) {
    return status.company === null ? (
      <FirstStart status={status} />
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
  const shown = {
    home: <Home />,
    new: <InvoiceEntry route={route} />,
    correct: <InvoiceEntry route={route} />,
    saved: <Saved tab={route.id} />,
    invoices: <Invoices openId={route.id} />,
    import: <ImportFiles />,
    queue: <Queue />,
    customers: <Customers openId={route.id} />,
    goods: <Goods openId={route.id} />,
    announcements: <Announcements />,
    certificates: <Certificates />,
    journal: <Journal />,
    settings: <Settings />,
  }[route.screen];
  return (
    <Frame status={status} error={error}>
      {shown}
    </Frame>
  );
};
