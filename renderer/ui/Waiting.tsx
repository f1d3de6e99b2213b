import { Center, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ui } from '../../shared/i18n/ui.ts';

/** What comes sooner is not announced: a flash would only disturb. */
const calmMs = 200;

/** Stands where a screen will be in a moment. */
export const Waiting = () => {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), calmMs);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <Center role="status" mih={120} style={{ gap: 10 }}>
      {shown && (
        <>
          <Loader size="sm" aria-hidden="true" />
          <Text size="sm">{ui.frame.opening}</Text>
        </>
      )}
    </Center>
  );
};
