import { createCaller } from '../../shared/contract/caller.ts';
import type { CallInput, Method, Output } from '../../shared/contract/contract.ts';
import type { EventData, EventName } from '../../shared/contract/events.ts';
import type { Transport } from './transport.ts';

export interface Client {
  /** @throws AppError, and nothing else */
  call<M extends Method>(method: M, input: CallInput<M>): Promise<Output<M>>;
  /** Returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
  /** The same for another company. */
  of(company: string): Client;
}

/**
 * The contract as screens use it, over any transport. Once it is known which company is shown, every call names it:
 * what was typed for one firm must not reach another that a second window has switched to meanwhile.
 */
export function createClient(transport: Transport, company?: string): Client {
  const { send, onEvent } = transport;
  let named = company;
  const caller = createCaller(send, () => named) as Client['call'];
  return {
    call: async (method, input) => {
      const answer = await caller(method, input);
      if (method === 'app.status') named ??= (answer as Output<'app.status'>).companyId;
      return answer;
    },
    of: (other) => createClient(transport, other),
    on: <E extends EventName>(event: E, listener: (data: EventData<E>) => void): (() => void) =>
      onEvent((message) => {
        if (message.event === event) listener(message.data as EventData<E>);
      }),
  };
}
