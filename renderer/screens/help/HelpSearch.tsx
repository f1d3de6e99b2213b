import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { helpPageIds, helpTitles } from '../../../shared/i18n/help/pageTitles.ts';
import { helpWords } from '../../../shared/i18n/help/helpWords.ts';
import { href } from '../session/route.ts';
import classes from './Help.module.css';
import type { Place } from './places.ts';
import { searchHelp } from './searchHelp.ts';

const words = helpWords;
/** More would have to be read through. */
const mostFound = 30;

interface HelpSearchProps {
  /** The page that is shown now. */
  shown: Place['page'] | null;
  onPage: (place: Place) => void;
}

/** All pages, or the parts of them that have the typed words. */
export const HelpSearch = ({ shown, onPage }: HelpSearchProps) => {
  const [typed, setTyped] = useState('');
  const isSearching = typed.trim() !== '';
  const found = isSearching
    ? searchHelp(typed)
    : helpPageIds.map((page) => ({ page, title: helpTitles[page].title, under: '', anchor: undefined }));
  return (
    <search className={classes.search}>
      <TextInput
        aria-label={words.search}
        placeholder={words.placeholder}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed" role="status">
        {isSearching && words.found(found.length)}
      </Text>
      <nav aria-label={words.pages}>
        <ul className={classes.pages}>
          {found.slice(0, mostFound).map(({ page, anchor, title, under }) => (
            <li key={`${page}#${anchor ?? ''}`}>
              <a
                href={href({ screen: 'help', id: page, ...(anchor !== undefined && { part: anchor }) })}
                aria-current={!isSearching && page === shown ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  onPage({ page, anchor });
                }}
              >
                {title}
                {under !== '' && <span className={classes.under}>{under}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </search>
  );
};
