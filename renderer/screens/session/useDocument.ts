import { useMutation } from '@tanstack/react-query';
import type { DocumentKind } from '../../../shared/contract/types.ts';
import type { z } from 'zod';
import { useProgram } from './client.ts';

type Kind = z.infer<typeof DocumentKind>;
type Purpose = 'show' | 'keep';

/** Makes documents of an invoice and hands them to the host: to be shown, or kept as a file. */
export function useDocument(id: string) {
  const { client, openFile, saveFile } = useProgram();
  const making = useMutation<void, Error, { kind: Kind; purpose: Purpose; version?: number | undefined }>({
    mutationFn: async ({ kind, purpose, version }) => {
      const file = await client.call('invoice.document', { id, kind, version });
      await (purpose === 'show' ? openFile(file) : saveFile(file));
    },
  });
  return {
    /** Of an earlier version of the invoice where one is named. */
    show: (kind: Kind, version?: number) => making.mutate({ kind, purpose: 'show', version }),
    keep: (kind: Kind) => making.mutate({ kind, purpose: 'keep' }),
    error: making.error,
    /** `show:pdf` while that document is being made. */
    pending: making.isPending ? (`${making.variables.purpose}:${making.variables.kind}` as const) : null,
  };
}
