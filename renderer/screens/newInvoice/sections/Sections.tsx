import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { Panel } from '../../../ui/Panel.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import { valueAt } from '../form/path.ts';
import { sections, type Section, type SectionName } from './sectionList.tsx';
import classes from './Sections.module.css';

const words = invoiceForm.sections;

/** Is there anything that somebody typed or chose? */
const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isFilled)
    : value !== undefined && value !== '';

/** The parts of an invoice that only some need: those it has, and a menu of the others. */
export const Sections = ({ control }: { control: InvoiceFormControl }) => {
  const [opened, setOpened] = useState<ReadonlySet<SectionName>>(new Set());
  /** The section to go to once it is there. */
  const wanted = useRef<SectionName | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    list.current
      ?.querySelector<HTMLElement>(
        `[data-section="${wanted.current}"] :is(input, select, textarea, [data-adds])`,
      )
      ?.focus();
    wanted.current = null;
  });

  const isShown = ({ name, paths }: Section) =>
    opened.has(name) || paths.some((path) => isFilled(valueAt(control.form.draft, path)));
  const open = ({ name, begin = {} }: Section) => {
    wanted.current = name;
    setOpened((before) => new Set(before).add(name));
    control.fill(begin);
  };
  const close = ({ name, paths }: Section) => {
    setOpened((before) => new Set([...before].filter((it) => it !== name)));
    control.fill(Object.fromEntries(paths.map((path) => [path, undefined])));
  };
  const hidden = sections.filter((it) => !isShown(it));

  return (
    <div ref={list} className={classes.sections}>
      {sections.filter(isShown).map((section) => (
        <div key={section.name} data-section={section.name}>
          <Panel
            title={words.names[section.name]}
            actions={
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.close(words.names[section.name])}
                onClick={() => close(section)}
              >
                <IconX size={17} aria-hidden="true" />
              </ActionIcon>
            }
          >
            <div className={classes.fields}>{section.fields(control)}</div>
          </Panel>
        </div>
      ))}
      {hidden.length > 0 && (
        // the section takes the focus, not the button
        <Menu position="bottom-start" returnFocus={false}>
          <Menu.Target>
            <Button
              className={classes.menu}
              variant="default"
              size="xs"
              leftSection={<IconPlus size={15} aria-hidden="true" />}
            >
              {words.menu}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {hidden.map((section) => (
              <Menu.Item key={section.name} onClick={() => open(section)}>
                {words.names[section.name]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
};
