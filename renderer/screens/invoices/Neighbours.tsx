import { ActionIcon, Group } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { invoiceDetails as words } from '../../../shared/i18n/ui/invoiceDetails.ts';
import { useProgram } from '../session/client.ts';
import { useCall } from '../session/queries.ts';
import { restate } from '../session/route.ts';
import classes from './InvoiceDrawer.module.css';
import type { AskedList } from './useInvoiceRows.ts';

interface NeighboursProps {
  id: string;
  list: AskedList;
  /** The list's own part of the address. */
  query: string;
}

/** Where a letter is typed, not pressed. */
const typing = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select';
const letterSteps: Readonly<Record<string, 'next' | 'previous'>> = {
  ...{ j: 'next', J: 'next', k: 'previous', K: 'previous' },
};
const altSteps: Readonly<Record<string, 'next' | 'previous'>> = {
  ...{ ArrowDown: 'next', ArrowUp: 'previous' },
};

/** Where the invoice stands in the list, and the way to the ones beside it: J and K, or Alt with an arrow. */
export const Neighbours = ({ id, list, query }: NeighboursProps) => {
  const { client } = useProgram();
  const { data } = useCall('invoice.place', { ...list, id }, { keepPrevious: true });
  const steps = useRef({ at: id, under: 0, last: Promise.resolve() });
  useEffect(() => {
    if (steps.current.under === 0) steps.current.at = id;
  }, [id]);
  /** Keys may come faster than answers: each step begins where the one before it ended. */
  const go = (where: 'next' | 'previous') => {
    const its = steps.current;
    const step = async () => {
      const to = (await client.call('invoice.place', { ...list, id: its.at }))[where];
      if (to === null) return;
      its.at = to;
      restate({ screen: 'invoices', id: to, query });
    };
    its.under += 1;
    its.last = its.last
      .then(step)
      // What can't be found is told by the details themselves.
      .catch(() => undefined)
      .finally(() => {
        its.under -= 1;
      });
  };
  const goByKey = useEffectEvent(go);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, target } = event;
      if (event.defaultPrevented || ctrlKey || metaKey) return;
      const where = altKey ? altSteps[key] : letterSteps[key];
      // A dialog over the drawer has keys of its own.
      const isOver = document.querySelectorAll('[aria-modal="true"]').length > 1;
      if (where === undefined || isOver) return;
      if (!altKey && target instanceof Element && target.closest(typing) !== null) return;
      event.preventDefault();
      goByKey(where);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        aria-label={words.previous}
        aria-keyshortcuts="K Alt+ArrowUp"
        disabled={(data?.previous ?? null) === null}
        onClick={() => go('previous')}
      >
        <IconChevronUp size={17} aria-hidden="true" />
      </ActionIcon>
      <span className={classes.place} role="status">
        {data && (data.index === null ? words.notListed : words.place(data.index, data.total))}
      </span>
      <ActionIcon
        variant="default"
        aria-label={words.next}
        aria-keyshortcuts="J Alt+ArrowDown"
        disabled={(data?.next ?? null) === null}
        onClick={() => go('next')}
      >
        <IconChevronDown size={17} aria-hidden="true" />
      </ActionIcon>
    </Group>
  );
};
