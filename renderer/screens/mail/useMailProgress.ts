import { useEffect, useState } from 'react';
import type { MailPhase } from '../../../shared/contract/mailTypes.ts';
import { useProgram } from '../session/client.ts';

/** How far the message about an invoice is; what was told of an earlier one does not count once `isSending` is over. */
export function useMailProgress(invoiceId: string, isSending: boolean): MailPhase | null {
  const { client } = useProgram();
  const [phase, setPhase] = useState<MailPhase | null>(null);
  useEffect(
    () =>
      client.on('mail.progress', (told) => {
        if (told.invoiceId === invoiceId) setPhase(told.phase);
      }),
    [client, invoiceId],
  );
  return isSending ? phase : null;
}
