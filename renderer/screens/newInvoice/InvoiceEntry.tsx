import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useKnownStatus } from '../session/queries.ts';
import type { Route } from '../session/route.ts';
import { NewInvoice } from './NewInvoice.tsx';
import { beginningOf, keyOf, sourceOf, type Source } from './source.ts';
import { useKeptForm } from './useKeptForm.ts';

/** The form of an address: a new invoice, one like another, a correction. Each is kept apart from the others. */
export const InvoiceEntry = ({ route }: { route: Route }) => {
  const source = sourceOf(route);
  return <Entry key={keyOf(source)} source={source} />;
};

const Entry = ({ source }: { source: Source }) => {
  const { client } = useProgram();
  const { today, company } = useKnownStatus();
  const account = company?.account;
  const key = keyOf(source);
  const beginning = useQuery({
    queryKey: ['beginning', key, today, account],
    queryFn: () => beginningOf(source, client, { today, account }),
    // of an invoice that may have changed since the form was last looked at
    gcTime: 0,
  });
  const kept = useKeptForm(key);
  // What a form began with may be gone by now, a draft that became this invoice above all: the form goes on.
  if (beginning.data === undefined && beginning.error !== null) return <Failure error={beginning.error} />;
  if (beginning.data === undefined || kept.history === undefined) return <Loader />;
  return <NewInvoice source={source} beginning={beginning.data} kept={{ ...kept, history: kept.history }} />;
};
