import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { EventData } from '../../../shared/contract/events.ts';
import type { InvoiceChoice } from '../../../shared/contract/invoiceListCalls.ts';
import type { MailManyReport } from '../../../shared/contract/mailTypes.ts';
import { bulk } from '../../../shared/i18n/ui/invoiceList.ts';
import { useProgram } from '../session/client.ts';
import { useLateReport } from './useLateReport.tsx';

const words = bulk.mailDialog;

/** What is done with the messages: sent, or saved as drafts. */
export type MailManyWay = 'send' | 'drafts';
interface Order {
  choice: InvoiceChoice;
  again: boolean;
  way: MailManyWay;
}

/** Sends or saves many messages; goes on, and tells of it, where its dialog is closed meanwhile. */
export function useMailMany() {
  const { client, saveFile } = useProgram();
  const queries = useQueryClient();
  const late = useLateReport(words.title, 'bulkMail');
  const [progress, setProgress] = useState<EventData<'mail.manyProgress'> | null>(null);
  useEffect(() => client.on('mail.manyProgress', setProgress), [client]);
  const work = useMutation<MailManyReport, Error, Order>({
    mutationFn: async ({ way, ...order }) => {
      if (way === 'send') return client.call('mail.sendMany', order);
      const { file, made, ...report } = await client.call('mail.draftMany', order);
      if (file !== null) void saveFile(file);
      return { ...report, sent: made, untried: 0 };
    },
    onSuccess: ({ sent, failed }, { way }) =>
      late.tell(way === 'send' ? words.sent(sent) : words.draftsMade(sent), failed),
    onError: late.fail,
    onSettled: () => {
      setProgress(null);
      void queries.invalidateQueries();
    },
  });
  return {
    start: work.mutate,
    /** After the message that is being made. */
    stop: () => void client.call('mail.stopMany', null),
    progress,
    way: work.variables?.way ?? null,
    report: work.data,
    error: work.error,
    isPending: work.isPending,
  };
}
