import type { EventMessage } from '../../shared/contract/events.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Transport } from './transport.ts';

const reconnectMs = 500;
/** A program that is not there for this long is gone; until then calls wait for it. */
const patienceMs = 5_000;

type Frame = { id: number; body: string } | EventMessage;
interface Waiting {
  resolve(body: string): void;
  reject(error: AppError): void;
}

/**
 * The contract over a WebSocket to the page's own server. The one-time token in the address becomes a cookie first;
 * a lost connection is made again, and calls that were under way fail with `host.connectionLost`.
 */
export function connectWebSocket(): Transport {
  const listeners = new Set<(message: EventMessage) => void>();
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let open = connect();

  function connect(): Promise<WebSocket> {
    return enter().then(
      () =>
        new Promise<WebSocket>((resolve, reject) => {
          const socket = new WebSocket(`ws://${window.location.host}/rpc`);
          socket.onopen = () => resolve(socket);
          socket.onmessage = ({ data }) => receive(JSON.parse(String(data)) as Frame);
          socket.onclose = () => {
            lost();
            reject(connectionLost());
            window.setTimeout(() => {
              open = connect();
              open.catch(() => undefined);
            }, reconnectMs);
          };
        }),
    );
  }
  open.catch(() => undefined);

  const receive = (frame: Frame) => {
    if ('event' in frame) return listeners.forEach((listener) => listener(frame));
    waiting.get(frame.id)?.resolve(frame.body);
    waiting.delete(frame.id);
  };
  const lost = () => {
    for (const { reject } of waiting.values()) reject(connectionLost());
    waiting.clear();
  };
  const socketSoon = async (): Promise<WebSocket> => {
    const limit = performance.now() + patienceMs;
    for (;;) {
      try {
        return await open;
      } catch (error) {
        if (performance.now() > limit) throw error;
        await new Promise((resolve) => window.setTimeout(resolve, reconnectMs));
      }
    }
  };

  return {
    send: async (body) => {
      const socket = await socketSoon();
      const id = nextId++;
      return new Promise<string>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, body }));
      });
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Trades the one-time token of the address for a cookie, and takes it out of sight and history. */
async function enter(): Promise<void> {
  const [, token] = /^#token=(.+)$/.exec(window.location.hash) ?? [];
  if (token === undefined) return;
  window.history.replaceState(null, '', '#/');
  await fetch('/session', { method: 'POST', body: token });
}

const connectionLost = (): AppError => new AppError('host.connectionLost', {});
