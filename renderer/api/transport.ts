import type { Send } from '../../shared/contract/caller.ts';
import type { EventMessage } from '../../shared/contract/events.ts';
import { connectWebSocket } from './webSocketTransport.ts';

/** One way to the program behind the window: questions out, answers and events in. */
export interface Transport {
  send: Send;
  onEvent(listener: (message: EventMessage) => void): () => void;
}

declare global {
  interface Window {
    /** What Electron's preload exposes; absent in the browser host. */
    latarnik?: Transport;
  }
}

/** The preload's functions where there is one, else a WebSocket to the server that served this page. */
export const chooseTransport = (): Transport => window.latarnik ?? connectWebSocket();
