import { useMutation } from '@tanstack/react-query';
import type { DocumentKind } from '../../../shared/contract/types.ts';
import { useProgram } from './client.ts';

/** Makes documents of an invoice and has the host show them. What its buyer gets is handed over by `HandOver`. */
export function useDocument(id: string) {
  const { client, openFile } = useProgram();
  const making = useMutation<void, Error, { kind: DocumentKind; version?: number | undefined }>({
    mutationFn: async ({ kind, version }) =>
      openFile(await client.call('invoice.document', { id, kind, version })),
  });
  return {
    /** Of an earlier version of the invoice where one is named. */
    show: (kind: DocumentKind, version?: number) => making.mutate({ kind, version }),
    error: making.error,
    /** What is being made. */
    pending: making.isPending ? making.variables.kind : null,
  };
}
