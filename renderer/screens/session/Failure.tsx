import { Button } from '@mantine/core';
import type { ErrorView } from '../../../shared/contract/basicTypes.ts';
import { isAppError } from '../../../shared/errors/appError.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { useHelp } from '../../ui/helpContext.ts';
import { navigate, type Route } from './route.ts';

/** A thrown failure as lists and histories hold it. */
export const toErrorView = (error: unknown): ErrorView =>
  isAppError(error) ? { code: error.code, details: error.details } : { code: 'internal', details: {} };

/** The screen that solves a problem; undefined when the answer stands in the sentence itself. */
export function solvingRoute(code: string, invoiceId?: string): Route | undefined {
  if (['keystore.noLogin', 'ksef.unauthorized', 'ksef.forbidden'].includes(code))
    return { screen: 'settings', id: 'login' };
  if (['mail.notSet', 'mail.noPassword', 'mail.loginRefused'].includes(code))
    return { screen: 'settings', id: 'mail' };
  if (code.startsWith('keystore.')) return { screen: 'certificates' };
  if (code === 'ksef.refused') return { screen: 'queue' };
  if (code === 'invoice.notFound') return { screen: 'invoices' };
  return invoiceId === undefined ? undefined : { screen: 'invoices', id: invoiceId };
}

interface ProblemProps {
  problem: ErrorView;
  /** Where the button leads; without it there is none. */
  route?: Route | undefined;
}

/** A failure as lists and histories hold it, in words; „Co teraz?” opens help beside it. */
export const Problem = ({ problem, route }: ProblemProps) => {
  const help = useHelp();
  return (
    <ErrorNotice
      message={describeError(problem)}
      {...(route && { onAction: () => navigate(route) })}
      onHelp={() => help({ code: problem.code })}
    />
  );
};

/** The same way to help where a failure is one line of a list. */
export const WhatNow = ({ problem }: { problem: ErrorView }) => {
  const help = useHelp();
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={ui.help.whatNowOf(describeError(problem).title)}
      aria-haspopup="dialog"
      onClick={() => help({ code: problem.code })}
    >
      {ui.help.whatNow}
    </Button>
  );
};

interface FailureProps {
  error: unknown;
  /** Leave the button out where the user already stands at the place that solves it. */
  here?: boolean;
}

/** A failed call in words, with a button that leads to the place that solves it. */
export const Failure = ({ error, here = false }: FailureProps) => {
  const view = toErrorView(error);
  return <Problem problem={view} route={here ? undefined : solvingRoute(view.code)} />;
};
