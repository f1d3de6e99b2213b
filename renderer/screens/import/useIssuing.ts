import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportEntry } from '../../../shared/contract/importTypes.ts';
import { useProgram } from '../session/client.ts';

/** How far it is; `finished` when the last one was tried, or it was stopped. */
export interface IssuingState {
  done: number;
  total: number;
  issued: number;
  failed: number;
  isFinished: boolean;
}

/** Issues files one after another, and stops between two of them when told to. */
export function useIssuing() {
  const { client } = useProgram();
  const queries = useQueryClient();
  const [state, setState] = useState<IssuingState | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isStopped = useRef(false);

  const issue = async (entries: readonly ImportEntry[]) => {
    isStopped.current = false;
    setError(null);
    const now = { done: 0, total: entries.length, issued: 0, failed: 0 };
    for (const { key, issuedBefore } of entries) {
      if (isStopped.current) break;
      now.done += 1;
      setState({ ...now, isFinished: false });
      try {
        const entry = await client.call('import.issue', { key, again: issuedBefore !== null });
        if (entry.issued) now.issued += 1;
        else now.failed += 1;
      } catch (failed) {
        // Not the file's fault: the next one would meet the same.
        setError(failed);
        break;
      }
      await queries.invalidateQueries({ queryKey: ['import.list'] });
    }
    setState({ ...now, isFinished: true });
    void queries.invalidateQueries();
  };
  return {
    issue,
    stop: () => {
      isStopped.current = true;
    },
    state,
    error,
  };
}
