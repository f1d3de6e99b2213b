import {
  IconCertificate,
  IconCirclePlus,
  IconFileDescription,
  IconFileInvoice,
  IconHelp,
  IconHome,
  IconListDetails,
  IconMessage2,
  IconPackage,
  IconSettings,
  IconStackPush,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { ui } from '../../../shared/i18n/ui.ts';
import { href, menuScreens, type MenuScreen, type ScreenName } from '../session/route.ts';
import classes from './Navigation.module.css';

const icons: Record<MenuScreen, TablerIcon> = {
  home: IconHome,
  new: IconCirclePlus,
  saved: IconFileDescription,
  invoices: IconFileInvoice,
  queue: IconStackPush,
  customers: IconUsers,
  goods: IconPackage,
  announcements: IconMessage2,
  certificates: IconCertificate,
  journal: IconListDetails,
  settings: IconSettings,
  help: IconHelp,
};

const keys: Partial<Record<MenuScreen, string>> = { new: 'N', help: 'F1' };

/** The main menu: links, so that they open, focus and read as links do. */
export const Navigation = ({ screen, waiting }: { screen: ScreenName; waiting: number }) => (
  <nav aria-label={ui.frame.navigation} className={classes.list}>
    {menuScreens.map((name) => {
      const Icon = icons[name];
      return (
        <a
          key={name}
          className={classes.link}
          href={href({ screen: name })}
          title={ui.frame.screens[name]}
          aria-current={name === screen ? 'page' : undefined}
          aria-keyshortcuts={keys[name]}
        >
          <Icon size={20} stroke={1.7} aria-hidden="true" />
          <span className={classes.text}>{ui.frame.screens[name]}</span>
          {keys[name] !== undefined && (
            <kbd className={classes.key} aria-hidden="true">
              {keys[name]}
            </kbd>
          )}
          {name === 'queue' && waiting > 0 && <span className={classes.count}>{waiting}</span>}
        </a>
      );
    })}
  </nav>
);
