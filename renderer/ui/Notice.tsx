import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';
import type { Tone } from './tone.ts';

interface NoticeProps {
  tone: Tone;
  title?: string;
  icon?: ReactNode;
  children: ReactNode;
}

/** A remark on its tone's colour; not a failure, so not announced as one. */
export const Notice = ({ tone, title, icon, children }: NoticeProps) => (
  <Alert
    role="note"
    className={classes.notice}
    classNames={{ message: classes.message }}
    data-tone={tone}
    title={title}
    icon={icon ?? <IconInfoCircle aria-hidden="true" />}
  >
    {children}
  </Alert>
);
