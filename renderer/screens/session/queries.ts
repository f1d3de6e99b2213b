import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallInput, Method, Output } from '../../../shared/contract/contract.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { useProgram } from './client.ts';

/** The program is local: an answer stays good until an event says otherwise. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: true, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });

interface CallOptions {
  enabled?: boolean;
  refetchIntervalMs?: number;
  /** Shows the previous answer while the next one is on its way. */
  keepPrevious?: boolean;
}

/** The answer of a reading call, kept fresh by the program's events. */
export function useCall<M extends Method>(method: M, input: CallInput<M>, options: CallOptions = {}) {
  const { client } = useProgram();
  return useQuery<Output<M>>({
    queryKey: [method, input],
    queryFn: () => client.call(method, input),
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchIntervalMs ?? false,
    ...(options.keepPrevious === true && { placeholderData: (previous: unknown) => previous as never }),
  });
}

/** A call that changes something; whatever it may have changed is read again afterwards. */
export function useAction<M extends Method>(method: M) {
  const { client } = useProgram();
  const queries = useQueryClient();
  return useMutation<Output<M>, Error, CallInput<M>>({
    mutationFn: (input) => client.call(method, input),
    // not awaited: what was asked for is done, the rest of the screen may follow
    onSettled: () => void queries.invalidateQueries(),
  });
}

/** The renderer has no clock: half a minute is fine for ages and deadlines. */
const statusEveryMs = 30_000;

/** Everything the frame shows, asked for again now and then. Mount once; others take `useKnownStatus`. */
export const useStatus = () => useCall('app.status', null, { refetchIntervalMs: statusEveryMs });

/** The status inside screens that are shown only once there is one. */
export function useKnownStatus(): AppStatus {
  const { data: status } = useCall('app.status', null);
  if (status === undefined) throw new Error('app.status has not been answered yet');
  return status;
}
