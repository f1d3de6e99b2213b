import { useMutation } from '@tanstack/react-query';
import type { DocumentKind } from '../../../shared/contract/types.ts';
import { useProgram } from './client.ts';

interface Wanted {
  kind: DocumentKind;
  version?: number | undefined;
  isKept: boolean;
}

/** Makes documents of an invoice for the host to show or to save. What its buyer gets is handed over by `HandOver`. */
export function useDocument(id: string) {
  const { client, openFile, saveFile } = useProgram();
  const making = useMutation<void, Error, Wanted>({
    mutationFn: async ({ kind, version, isKept }) => {
      const file = await client.call('invoice.document', { id, kind, version });
      await (isKept ? saveFile(file) : openFile(file));
    },
  });
  return {
    /** Of an earlier version of the invoice where one is named. */
    show: (kind: DocumentKind, version?: number) => making.mutate({ kind, version, isKept: false }),
    keep: (kind: DocumentKind) => making.mutate({ kind, isKept: true }),
    error: making.error,
    /** What is being made. */
    pending: making.isPending ? making.variables.kind : null,
  };
}
