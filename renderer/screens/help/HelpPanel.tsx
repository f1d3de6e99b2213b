import { Button, Drawer, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { helpWords } from '../../../shared/i18n/help/helpWords.ts';
import { upperKeys } from '../../ui/UpperModal.tsx';
import type { HelpRequest } from '../../ui/helpContext.ts';
import { navigate } from '../session/route.ts';
import { HelpPage } from './HelpPage.tsx';
import { HelpSearch } from './HelpSearch.tsx';
import { placeFor, type Place } from './places.ts';

const words = helpWords;
/** Above dialogs, and above toasts. */
const layer = 400;
const rootId = 'help-panel';

/** A click in the panel is not one outside of what stays open below it. */
function useClicksKept(): void {
  useEffect(() => {
    const keep = (event: Event) => {
      if (event.target instanceof Element && event.target.closest(`#${rootId}`) !== null)
        event.stopPropagation();
    };
    const kinds = ['mousedown', 'touchstart', 'pointerdown'];
    for (const kind of kinds) document.body.addEventListener(kind, keep);
    return () => {
      for (const kind of kinds) document.body.removeEventListener(kind, keep);
    };
  }, []);
}

interface HelpPanelProps {
  request: HelpRequest;
  onClose: () => void;
}

/** Help beside what is being done: what was typed stays, and Escape leads back to it. */
export const HelpPanel = ({ request, onClose }: HelpPanelProps) => {
  useClicksKept();
  const [asked, setAsked] = useState(request);
  const [place, setPlace] = useState<Place | null>(() => placeFor(request));
  if (asked !== request) {
    setAsked(request);
    setPlace(placeFor(request));
  }
  const openWhole = () => {
    onClose();
    if (place === null) return navigate({ screen: 'help' });
    const { page, anchor } = place;
    navigate({ screen: 'help', id: page, ...(anchor !== undefined && { part: anchor }) });
  };
  return (
    <Drawer
      id={rootId}
      opened
      onClose={onClose}
      position="right"
      size={460}
      zIndex={layer}
      title={words.title}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': words.close }}
      {...upperKeys(onClose)}
    >
      <Group gap="sm" mb="sm">
        <Button size="xs" variant="default" onClick={() => setPlace(null)} disabled={place === null}>
          {words.all}
        </Button>
        <Button size="xs" variant="subtle" onClick={openWhole}>
          {words.whole}
        </Button>
      </Group>
      {place === null ? (
        <HelpSearch shown={null} onPage={setPlace} />
      ) : (
        <HelpPage place={place} level={3} onPage={setPlace} onLeave={onClose} />
      )}
    </Drawer>
  );
};
