import { Button, Group, List, Table, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { HelpBlock } from '../../../shared/i18n/help/blocks.ts';
import { helpPages } from '../../../shared/i18n/help/pages.ts';
import { helpTitles } from '../../../shared/i18n/help/pageTitles.ts';
import { Notice } from '../../ui/Notice.tsx';
import tables from '../../ui/tables.module.css';
import { href } from '../session/route.ts';
import classes from './Help.module.css';
import { OutageSheet } from './OutageSheet.tsx';
import { placeOf, type Place } from './places.ts';

interface HelpPageProps {
  place: Place;
  /** 1 where the page is the screen, 3 in a panel with a title of its own. */
  level: 1 | 3;
  /** Goes to another page in the same place. */
  onPage: (place: Place) => void;
  /** A link to a screen was followed. */
  onLeave?: () => void;
}

/** One page, and the part of it that was asked for in sight. */
export const HelpPage = ({ place: { page, anchor }, level, onPage, onLeave }: HelpPageProps) => {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const title = article.current?.querySelector<HTMLElement>(
      anchor === undefined ? '[data-title]' : `[data-anchor="${CSS.escape(anchor)}"]`,
    );
    title?.scrollIntoView({ block: 'start' });
    // a panel that opens takes the focus a moment later, to what asks for it
    if (level !== 1) title?.setAttribute('data-autofocus', '');
    if (anchor !== undefined || level !== 1) title?.focus({ preventScroll: true });
  }, [page, anchor, level]);
  return (
    <article ref={article} className={classes.page}>
      <Title order={level} size="1.375rem" tabIndex={-1} data-title className={classes.heading}>
        {helpTitles[page].title}
      </Title>
      {page === 'outage' && <OutageSheet />}
      <div className={classes.blocks}>
        {helpPages[page].map((block, index) => (
          <Block key={index} {...{ block, level, onPage }} {...(onLeave && { onLeave })} />
        ))}
      </div>
    </article>
  );
};

const Block = ({ block, level, onPage, onLeave }: { block: HelpBlock } & Omit<HelpPageProps, 'place'>) => {
  switch (block.kind) {
    case 'heading':
      return (
        <Title
          order={level === 1 ? 2 : 4}
          size="1rem"
          tabIndex={-1}
          data-anchor={block.anchor}
          className={classes.heading}
        >
          {block.text}
        </Title>
      );
    case 'text':
      return <Text size="sm">{block.text}</Text>;
    case 'steps':
    case 'list':
      return (
        <List
          type={block.kind === 'steps' ? 'ordered' : 'unordered'}
          size="sm"
          spacing={4}
          withPadding={false}
          className={classes.list ?? ''}
        >
          {block.items.map((item) => (
            <List.Item key={item}>{item}</List.Item>
          ))}
        </List>
      );
    case 'table':
      return (
        <div className={classes.wide} tabIndex={0} role="region" aria-label={block.name}>
          <Table className={tables.table ?? ''} aria-label={block.name}>
            <Table.Thead>
              <Table.Tr>
                {block.head.map((cell) =>
                  cell === '' ? <Table.Td key="empty" /> : <Table.Th key={cell}>{cell}</Table.Th>,
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {block.rows.map(([first = '', ...cells]) => (
                <Table.Tr key={first}>
                  <Table.Th scope="row" className={classes.name ?? ''}>
                    {first}
                  </Table.Th>
                  {cells.map((cell, index) => (
                    <Table.Td key={index}>{cell}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      );
    case 'note':
      return (
        <Notice tone={block.tone}>
          <Text size="sm">{block.text}</Text>
        </Notice>
      );
    case 'screen': {
      const { screen, at, text } = block;
      return (
        <Group>
          <Button
            component="a"
            size="xs"
            variant="default"
            href={href({ screen, ...(at !== undefined && { id: at }) })}
            onClick={onLeave}
          >
            {text}
          </Button>
        </Group>
      );
    }
    case 'page': {
      const place = placeOf(block.to);
      return (
        <p className={classes.link}>
          <a
            className={tables.link}
            href={href({
              screen: 'help',
              id: place.page,
              ...(place.anchor !== undefined && { part: place.anchor }),
            })}
            onClick={(event) => {
              event.preventDefault();
              onPage(place);
            }}
          >
            {block.text}
          </a>
        </p>
      );
    }
  }
};
