import { callOver, type Send } from '../../shared/contract/caller.ts';
import type {
  DesktopEvent,
  DesktopEventData,
  DesktopEventName,
  DesktopInput,
  DesktopMethod,
  DesktopOutput,
} from '../../shared/contract/desktopCalls.ts';

declare global {
  interface Window {
    /** The desktop program's own door; absent in the browser host. */
    latarnikDesktop?: { send: Send; onEvent(listener: (message: DesktopEvent) => void): () => void };
  }
}

/** The desktop program around the window, where there is one. */
export interface Computer {
  /** @throws AppError, and nothing else */
  call<M extends DesktopMethod>(method: M, input: DesktopInput<M>): Promise<DesktopOutput<M>>;
  /** Returns the function that stops listening. */
  on<E extends DesktopEventName>(event: E, listener: (data: DesktopEventData<E>) => void): () => void;
}

const door = window.latarnikDesktop;

/** Undefined in the browser host. */
export const computer: Computer | undefined = door && {
  call: async (method, input) => (await callOver(door.send, method, input)) as DesktopOutput<typeof method>,
  on: (event, listener) =>
    door.onEvent((message) => {
      if (message.event === event) listener(message.data as DesktopEventData<typeof event>);
    }),
};
