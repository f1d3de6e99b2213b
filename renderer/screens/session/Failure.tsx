import type { ErrorView } from '../../../shared/contract/basicTypes.ts';
import { isAppError } from '../../../shared/errors/appError.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { navigate, type Route } from './route.ts';

/** A thrown failure as lists and histories hold it. */
export const toErrorView = (error: unknown): ErrorView =>
  isAppError(error) ? { code: error.code, details: error.details } : { code: 'internal', details: {} };

/** The screen that solves a problem; undefined when the answer stands in the sentence itself. */
export function solvingRoute(code: string, invoiceId?: string): Route | undefined {
  if (['keystore.noLogin', 'ksef.unauthorized', 'ksef.forbidden'].includes(code))
    return { screen: 'settings' };
  if (['mail.notSet', 'mail.noPassword', 'mail.loginRefused'].includes(code)) return { screen: 'settings' };
  if (code.startsWith('keystore.')) return { screen: 'certificates' };
  if (code === 'ksef.refused') return { screen: 'queue' };
  if (code === 'invoice.notFound') return { screen: 'invoices' };
  return invoiceId === undefined ? undefined : { screen: 'invoices', id: invoiceId };
}

interface FailureProps {
  error: unknown;
  /** Leave the button out where the user already stands at the place that solves it. */
  here?: boolean;
}

/** A failed call in words, with a button that leads to the place that solves it. */
export const Failure = ({ error, here = false }: FailureProps) => {
  const view = toErrorView(error);
  const route = here ? undefined : solvingRoute(view.code);
  return <ErrorNotice message={describeError(view)} {...(route && { onAction: () => navigate(route) })} />;
};
