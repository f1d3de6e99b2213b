import { useEffect, useState } from 'react';
import type { DesktopEventData } from '../../../shared/contract/desktopCalls.ts';
import { desktopText } from '../../../shared/i18n/desktop.ts';
import { computer as words } from '../../../shared/i18n/ui/computer.ts';
import type { Computer } from '../../api/computer.ts';
import { useCommands } from '../session/commands.ts';
import { useCall } from '../session/queries.ts';
import { navigate, useRoute } from '../session/route.ts';
import { useToast } from '../session/toasts.tsx';
import { AskAutoStart, AskClose, LeavingNotice } from './questions.tsx';

type MenuKey = DesktopEventData<'key.asked'>['key'];
/** The keys of the window that the native menu stands for: what they do is said in one place, where they are heard. */
const pressed: Record<MenuKey, KeyboardEventInit> = {
  palette: { key: 'k', code: 'KeyK', ctrlKey: true },
  shortcuts: { key: '?', code: 'Slash' },
  mode: { key: 'm', code: 'KeyM', ctrlKey: true },
};
const press = (key: MenuKey): void => {
  const options = { ...pressed[key], bubbles: true, cancelable: true };
  document.documentElement.dispatchEvent(new KeyboardEvent('keydown', options));
};

/** What the desktop program asks of its window: to lead somewhere, to take files, and a few questions, each once. */
export const DesktopManners = ({ computer }: { computer: Computer }) => {
  const say = useToast();
  const { data: status } = useCall('app.status', null);
  const { screen } = useRoute();
  const [asksAutoStart, setAsksAutoStart] = useState(false);
  const [closing, setClosing] = useState<{ waiting: number } | null>(null);
  const [leaving, setLeaving] = useState<{ waiting: number } | null>(null);

  useCommands([
    {
      ...{ id: 'settings.computer', group: 'settings', title: words.command },
      ...{ words: words.commandWords, run: () => navigate({ screen: 'settings', id: 'computer' }) },
    },
  ]);
  useEffect(() => {
    const stops = [
      computer.on('place.asked', ({ hash }) => {
        window.location.hash = hash;
      }),
      computer.on('key.asked', ({ key }) => press(key)),
      computer.on('close.asked', setClosing),
      computer.on('leaving', setLeaving),
      computer.on('files.opened', ({ invoices, certificates, refused }) => {
        for (const { name, problem } of refused) say({ text: desktopText.refused(name, problem) });
        if (invoices > 0) navigate({ screen: 'import' });
        else if (certificates > 0) navigate({ screen: 'certificates' });
      }),
    ];
    void computer.call('desktop.ready', null).then(
      (it) => setAsksAutoStart(it.asksAutoStart),
      () => undefined,
    );
    return () => stops.forEach((stop) => stop());
  }, [computer, say]);

  if (leaving !== null) return <LeavingNotice {...leaving} computer={computer} />;
  if (closing !== null) return <AskClose {...closing} computer={computer} onStay={() => setClosing(null)} />;
  // Nobody is asked in the middle of an invoice, nor for a training company's sake.
  const isOwn = status?.company != null && !status.company.training;
  if (asksAutoStart && isOwn && screen === 'home')
    return <AskAutoStart computer={computer} onAnswered={() => setAsksAutoStart(false)} />;
  return null;
};
