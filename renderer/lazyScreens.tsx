import { companyList } from './screens/frame/CompanyMenu.tsx';
import { helpPanel } from './screens/session/help.tsx';
import { notificationList } from './screens/frame/NotificationCentre.tsx';
import { palette, shortcutList } from './screens/frame/useFrameCommands.tsx';
import { modeChooser } from './screens/mode/ModeSwitch.tsx';
import { lazyScreen } from './ui/lazyScreen.tsx';

/** Every screen, each in a file of its own that comes when it is shown first, or before, while nothing else happens. */
export const screens = {
  firstStart: lazyScreen(async () => (await import('./screens/firstStart/FirstStart.tsx')).FirstStart),
  home: lazyScreen(async () => (await import('./screens/home/Home.tsx')).Home),
  entry: lazyScreen(async () => (await import('./screens/newInvoice/InvoiceEntry.tsx')).InvoiceEntry),
  invoices: lazyScreen(async () => (await import('./screens/invoices/Invoices.tsx')).Invoices),
  queue: lazyScreen(async () => (await import('./screens/queue/Queue.tsx')).Queue),
  customers: lazyScreen(async () => (await import('./screens/book/Customers.tsx')).Customers),
  goods: lazyScreen(async () => (await import('./screens/book/Goods.tsx')).Goods),
  saved: lazyScreen(async () => (await import('./screens/saved/Saved.tsx')).Saved),
  certificates: lazyScreen(async () => (await import('./screens/certificate/Certificates.tsx')).Certificates),
  announcements: lazyScreen(
    async () => (await import('./screens/announcements/Announcements.tsx')).Announcements,
  ),
  journal: lazyScreen(async () => (await import('./screens/journal/Journal.tsx')).Journal),
  settings: lazyScreen(async () => (await import('./screens/settings/Settings.tsx')).Settings),
  help: lazyScreen(async () => (await import('./screens/help/Help.tsx')).Help),
  selfTest: lazyScreen(async () => (await import('./screens/selfTest/SelfTest.tsx')).SelfTest),
  import: lazyScreen(async () => (await import('./screens/import/ImportFiles.tsx')).ImportFiles),
};

/** What the desktop program asks of its window; never loaded in a browser. */
export const desktopManners = lazyScreen(
  async () => (await import('./screens/computer/DesktopManners.tsx')).DesktopManners,
);

/** In the order in which they are likely to be wanted. */
const likely = [
  ...[screens.entry, palette, modeChooser, companyList, notificationList, shortcutList, helpPanel],
  ...Object.values(screens).filter((it) => it !== screens.firstStart),
];

/** Has the screens come one after another while nobody is waiting for anything. Returns the function that stops it. */
export function preloadScreens(): () => void {
  let stopped = false;
  let handle = 0;
  const next = (at: number) => {
    const screen = likely[at];
    if (stopped || screen === undefined) return;
    handle = window.requestIdleCallback(() => {
      // A file that can't be read now is told where it is needed.
      void screen
        .preload()
        .catch(() => undefined)
        .then(() => next(at + 1));
    });
  };
  next(0);
  return () => {
    stopped = true;
    window.cancelIdleCallback(handle);
  };
}
