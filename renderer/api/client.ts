import { createCaller } from '../../shared/contract/caller.ts';
import type { CallInput, Method, Output } from '../../shared/contract/contract.ts';
import type { EventData, EventName } from '../../shared/contract/events.ts';
import type { Transport } from './transport.ts';

/** The contract as screens use it, over any transport. */
export function createClient({ send, onEvent }: Transport) {
  const caller = createCaller(send) as <M extends Method>(
    method: M,
    input: CallInput<M>,
  ) => Promise<Output<M>>;
  return {
    /** @throws AppError, and nothing else */
    call: caller,
    /** Returns the function that stops listening. */
    on: <E extends EventName>(event: E, listener: (data: EventData<E>) => void): (() => void) =>
      onEvent((message) => {
        if (message.event === event) listener(message.data as EventData<E>);
      }),
  };
}
