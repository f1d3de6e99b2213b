import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isAppError } from '../../shared/errors/appError.ts';
import { contentSecurityPolicy, documentHeaders, mediaTypes } from '../core/webDelivery.ts';
import type { Core } from '../core/corePorts.ts';
import { createGuard, type Guard } from './guard.ts';
import { serveRpc } from './wsAdapter.ts';

const maxTokenBytes = 200;

export interface BrowserServer {
  /** The address with its one-time token. */
  entrance: string;
  /** Windows connected now. */
  windows(): number;
  close(): Promise<void>;
}

/** The interface, its files and the contract on 127.0.0.1; `rendererFolder` holds the built interface. */
export async function startServer(
  core: Pick<Core, 'call' | 'onEvent' | 'openFile'>,
  rendererFolder: string,
  port = 0,
): Promise<BrowserServer> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => end(response, 500));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const guard: Guard = createGuard((server.address() as AddressInfo).port);
  const rpc = serveRpc(server, guard, core);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!guard.isOurHost(request)) return end(response, 421);
    if (request.method === 'POST' && pathname === '/session') return admit(request, response);
    if (request.method !== 'GET') return end(response, 405);
    if (pathname.startsWith('/files/')) {
      if (!guard.hasCookie(request)) return end(response, 401);
      return sendFile(
        response,
        decodeURIComponent(pathname.slice('/files/'.length)),
        searchParams.has('view'),
      );
    }
    return sendInterface(response, pathname);
  }

  async function admit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!guard.isOurOrigin(request)) return end(response, 403);
    let token = '';
    for await (const chunk of request as AsyncIterable<Buffer>) {
      token += chunk.toString('latin1');
      if (token.length > maxTokenBytes) return end(response, 413);
    }
    const cookie = guard.admit(token);
    if (cookie === null) return end(response, 403);
    response.writeHead(204, { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' }).end();
  }

  async function sendFile(response: ServerResponse, fileId: string, view: boolean): Promise<void> {
    try {
      const file = await core.openFile(fileId);
      response.writeHead(200, documentHeaders(file.ref, view));
      if ('bytes' in file) response.end(file.bytes);
      else await pipeline(createReadStream(file.path), response);
    } catch (error) {
      // A file that broke off on its way must not look whole.
      if (response.headersSent) return void response.destroy();
      end(response, isAppError(error) ? 404 : 500);
    }
  }

  async function sendInterface(response: ServerResponse, pathname: string): Promise<void> {
    const file = normalize(pathname === '/' ? '/index.html' : pathname);
    const bytes = await readFile(join(rendererFolder, file)).catch(() => null);
    if (bytes === null) return end(response, 404);
    response
      .writeHead(200, {
        'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
      })
      .end(bytes);
  }

  return {
    entrance: guard.entrance,
    windows: rpc.connections,
    close: async () => {
      rpc.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const end = (response: ServerResponse, status: number): void => void response.writeHead(status).end();
