import { Center, Loader, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ui } from '../../shared/i18n/ui.ts';

/** What comes sooner is not announced: a flash would only disturb. */
const calmMs = 200;

interface WaitingProps {
  /** What the screen is called: a page without a heading would be one without a beginning for a reader. */
  screen?: string | undefined;
}

/** Stands where a screen will be in a moment. */
export const Waiting = ({ screen }: WaitingProps) => {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), calmMs);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <>
      {screen !== undefined && (
        <VisuallyHidden component="h1" data-waiting>
          {screen}
        </VisuallyHidden>
      )}
      <Center role="status" mih={120} style={{ gap: 10 }}>
        {shown && (
          <>
            <Loader size="sm" aria-hidden="true" />
            <Text size="sm">{ui.frame.opening}</Text>
          </>
        )}
      </Center>
    </>
  );
};
