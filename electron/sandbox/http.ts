import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Clock } from '../core/ports.ts';
import { KsefProblem, badRequest, problemBody } from './problems.ts';

const maxBodyBytes = 15_000_000;

export interface Call {
  method: string;
  url: URL;
  params: Record<string, string>;
  headers: IncomingMessage['headers'];
  /** The body as JSON of the given shape. @throws KsefProblem 21001 or 21405 */
  json<T extends z.ZodType>(schema: T): z.infer<T>;
  text(): string;
  /** Ends the connection without an answer. */
  hangUp(): void;
}

export interface Answer {
  status: number;
  contentType?: string;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
}

export type Handler = (call: Call) => Answer | Promise<Answer>;
/** `GET /sessions/:session`: method and path with named parts. */
export type Routes = Record<string, Handler>;

export const json = (status: number, value: unknown): Answer => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(value),
});

/** May answer in a handler's place, or keep silent for ever. */
export type Disturb = () => Promise<Answer | 'hang' | null>;

/** A small HTTP server over a table of routes; whatever a handler throws becomes KSeF's own kind of answer. */
export function createHttpServer(
  routes: Routes,
  clock: Clock,
  disturb: Disturb = () => Promise.resolve(null),
): Server {
  const table = Object.entries(routes).map(([key, handler]) => {
    const [method = '', path = ''] = key.split(' ');
    const pattern = path.replace(/:(\w+)/g, '(?<$1>[^/]+)');
    return { method, pattern: new RegExp(`^${pattern}$`), handler };
  });

  const answer = async (request: IncomingMessage, hangUp: () => void): Promise<Answer> => {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const body = await readBody(request);
    const candidates = table.flatMap((it) => {
      const match = it.method === request.method ? it.pattern.exec(url.pathname) : null;
      return match ? [{ handler: it.handler, params: decode(match.groups ?? {}) }] : [];
    });
    const found = candidates[0];
    if (!found) throw new KsefProblem(404, 404);
    return found.handler({
      method: request.method ?? '',
      url,
      params: found.params,
      headers: request.headers,
      json: (schema) => readJson(body, schema),
      text: () => body.toString('utf8'),
      hangUp,
    });
  };

  return createServer((request, response) => {
    const hangUp = () => request.socket.destroy();
    const answered = async (): Promise<void> => {
      const disturbed = await disturb();
      if (disturbed === 'hang') return;
      const it =
        disturbed ?? (await answer(request, hangUp).catch((error) => failureAnswer(error, request, clock)));
      send(response, it);
    };
    answered().catch(hangUp);
  });
}

function send(response: ServerResponse, { status, contentType, body = '', headers = {} }: Answer): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    ...(contentType && { 'Content-Type': contentType }),
    ...(status !== 204 && { 'Content-Length': Buffer.byteLength(body) }),
    ...headers,
  });
  response.end(status === 204 ? undefined : body);
}

function failureAnswer(error: unknown, request: IncomingMessage, clock: Clock): Answer {
  if (!(error instanceof KsefProblem)) return json(500, { status: 500, title: 'Internal Server Error' });
  const { contentType, body } = problemBody(error, {
    timestamp: new Date(clock.now()).toISOString(),
    instance: request.url ?? '/',
    traceId: randomUUID().replaceAll('-', ''),
    problemDetails: request.headers['x-error-format'] === 'problem-details',
  });
  return { status: error.status, contentType, body: JSON.stringify(body) };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw badRequest(21405, 'Content-Length');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readJson<T extends z.ZodType>(body: Buffer, schema: T): z.infer<T> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw badRequest(21001);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw badRequest(
    21405,
    ...result.error.issues.map((it) => `${it.path.join('.')}: ${it.message}`).slice(0, 5),
  );
}

function decode(params: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw badRequest(21405, 'path');
  }
}
