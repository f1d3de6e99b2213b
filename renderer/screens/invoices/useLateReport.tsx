import { useEffect, useRef } from 'react';
import type { ExportFailure } from '../../../shared/contract/exportTypes.ts';
import type { HelpTopic } from '../../../shared/i18n/help/topics.ts';
import { bulk } from '../../../shared/i18n/ui/invoiceList.ts';
import { failureToast, useToast } from '../session/toasts.tsx';
import { LateReport } from './BulkReport.tsx';

/** Tells how work on many invoices ended where its dialog was closed meanwhile; with a button to what failed. */
export function useLateReport(title: string, help: HelpTopic) {
  const say = useToast();
  const isClosed = useRef(false);
  useEffect(() => {
    // an effect runs twice while developing
    isClosed.current = false;
    return () => {
      isClosed.current = true;
    };
  }, []);
  return {
    /** Nothing where the dialog still shows it. */
    tell: (text: string, failed: readonly ExportFailure[]): void => {
      if (!isClosed.current) return;
      const more = {
        label: bulk.showFailed,
        dialog: (onClose: () => void) => <LateReport {...{ title, help, failed, onClose }} />,
      };
      say({
        text: failed.length === 0 ? text : `${text} ${bulk.failed(failed.length)}.`,
        ...(failed.length > 0 && { more }),
      });
    },
    fail: (error: unknown): void => {
      if (isClosed.current) say(failureToast(error));
    },
  };
}
