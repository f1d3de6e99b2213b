import { queue } from '../../../shared/i18n/ui/queue.ts';
import { UpperModal } from '../../ui/UpperModal.tsx';
import { DeadlineExplanation } from '../invoices/DeadlineExplanation.tsx';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';

interface DeadlineDialogProps {
  invoice: { id: string; number: string };
  onClose: () => void;
}

/** Where the deadline of one invoice comes from. */
export const DeadlineDialog = ({ invoice: { id, number }, onClose }: DeadlineDialogProps) => {
  const { data, error } = useCall('invoice.get', { id });
  return (
    <UpperModal help="deadline" opened size="lg" title={queue.why.title(number)} onClose={onClose}>
      {error !== null && <Failure error={error} here />}
      {data !== undefined && <DeadlineExplanation invoice={data} />}
    </UpperModal>
  );
};
