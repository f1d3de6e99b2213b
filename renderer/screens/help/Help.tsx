import { isHelpPage } from '../../../shared/i18n/help/pageTitles.ts';
import { helpWords } from '../../../shared/i18n/help/helpWords.ts';
import { navigate } from '../session/route.ts';
import classes from './Help.module.css';
import { HelpPage } from './HelpPage.tsx';
import { HelpSearch } from './HelpSearch.tsx';
import type { Place } from './places.ts';

const go = ({ page, anchor }: Place): void =>
  navigate({ screen: 'help', id: page, ...(anchor !== undefined && { part: anchor }) });

interface HelpProps {
  page: string | undefined;
  anchor: string | undefined;
}

/** All pages of the help with a search beside them; `#/help/<page>/<part>` leads to each. */
export const Help = ({ page, anchor }: HelpProps) => {
  const shown = isHelpPage(page) ? page : 'first-steps';
  return (
    <div className={classes.columns}>
      <HelpSearch shown={shown} onPage={go} />
      <div>
        <p className={classes.kind}>{helpWords.title}</p>
        <HelpPage place={{ page: shown, anchor }} level={1} onPage={go} />
      </div>
    </div>
  );
};
