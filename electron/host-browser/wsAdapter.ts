import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import type { Core } from '../core/corePorts.ts';
import type { Guard } from './guard.ts';

/** Files come as Base64 inside a call: the largest is a queue from another computer (`CarriedFile`). */
const maxFrameBytes = 41_000_000;
const policyViolation = 1008;

/** Ids pair question and answer; the body is the same text in every host. */
const Frame = z.strictObject({ id: z.int(), body: z.string() });

/** Carries the contract over a WebSocket at `/rpc`, for windows that hold the cookie. */
export function serveRpc(server: Server, guard: Guard, core: Pick<Core, 'call' | 'onEvent'>) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes });
  const mayEnter = (request: IncomingMessage) =>
    request.url === '/rpc' &&
    guard.isOurHost(request) &&
    guard.isOurOrigin(request) &&
    guard.hasCookie(request);

  server.on('upgrade', (request, socket, head) => {
    // Node takes its own listener off an upgrading socket: a caller that hangs up must not end the program.
    socket.on('error', () => socket.destroy());
    if (!mayEnter(request)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (it) => serve(it));
  });

  const serve = (socket: WebSocket): void => {
    const stop = core.onEvent((message) => socket.send(JSON.stringify(message)));
    socket.on('close', stop);
    socket.on('error', () => socket.close());
    socket.on('message', (data) => {
      const frame = readFrame(data);
      if (!frame) return socket.close(policyViolation);
      void core.call(frame.body).then((body) => socket.send(JSON.stringify({ id: frame.id, body })));
    });
  };

  return {
    connections: (): number => sockets.clients.size,
    close: (): void => {
      sockets.clients.forEach((socket) => socket.terminate());
      sockets.close();
    },
  };
}

function readFrame(data: WebSocket.RawData): z.infer<typeof Frame> | undefined {
  try {
    return Frame.safeParse(JSON.parse((data as Buffer).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
