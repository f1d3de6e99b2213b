import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { EventData } from '../../../shared/contract/events.ts';
import type { ExportReport, JpkTaxpayer } from '../../../shared/contract/exportTypes.ts';
import type { InvoiceChoice } from '../../../shared/contract/invoiceListCalls.ts';
import type { FileRef } from '../../../shared/contract/types.ts';
import { isAppError } from '../../../shared/errors/appError.ts';
import { exports } from '../../../shared/i18n/ui/exports.ts';
import { useProgram, type ProgramClient } from '../session/client.ts';
import { useLateReport } from './useLateReport.tsx';

export type ExportKind = keyof typeof exports.kinds;
/** Files that are of whole days only: the tax office and the archive want all that was issued then. */
export const ofDaysOnly = ['archive', 'jpkFa'] as const satisfies ExportKind[];
const isOfDaysOnly = (kind: ExportKind): kind is (typeof ofDaysOnly)[number] =>
  ofDaysOnly.some((it) => it === kind);

export interface ExportOrder {
  kind: ExportKind;
  scope: { choice: InvoiceChoice } | { range: { from: string; to: string } };
  taxpayer: JpkTaxpayer;
}

async function make(client: ProgramClient, { kind, scope, taxpayer }: ExportOrder): Promise<ExportReport> {
  const whole = (file: FileRef): ExportReport => ({ file, count: 0, failed: [] });
  if ('choice' in scope) {
    // The dialog does not offer the others for chosen invoices.
    const what = isOfDaysOnly(kind) ? 'zip' : kind;
    return client.call('export.chosen', { choice: scope.choice, what });
  }
  const { range } = scope;
  switch (kind) {
    case 'prints':
    case 'xml': {
      const choice = { all: { issuedFrom: range.from, issuedTo: range.to } };
      return client.call('export.chosen', { choice, what: kind });
    }
    case 'zip':
      return whole(await client.call('export.zip', range));
    case 'archive':
      return whole(await client.call('export.archive', range));
    case 'codes':
      return whole(await client.call('export.codes', range));
    case 'jpkFa':
      return whole(await client.call('export.jpkFa', { ...range, taxpayer }));
    case 'csv':
    case 'xlsx':
    case 'pdf':
      return whole(await client.call('export.register', { ...range, format: kind }));
  }
}

/** Makes files of many invoices and has the host save them; tells how far it is once that takes a while. */
export function useExport() {
  const late = useLateReport(exports.title, 'export');
  const { client, saveFile } = useProgram();
  const [progress, setProgress] = useState<EventData<'export.progress'> | null>(null);
  useEffect(() => client.on('export.progress', setProgress), [client]);
  const making = useMutation<ExportReport, Error, ExportOrder>({
    mutationFn: (order) => make(client, order),
    onSuccess: ({ file, failed }) => {
      if (file !== null) void saveFile(file);
      late.tell(file === null ? exports.nothingMade : exports.done(file.name), failed);
    },
    onError: (error) => {
      if (!isAppError(error, 'export.cancelled')) late.fail(error);
    },
    onSettled: () => setProgress(null),
  });
  return {
    start: making.mutate,
    stop: () => void client.call('export.cancel', null),
    reset: () => {
      setProgress(null);
      making.reset();
    },
    progress,
    report: making.data,
    error: making.error,
    isPending: making.isPending,
  };
}
