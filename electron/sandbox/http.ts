import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Clock } from '../core/ports.ts';
import { KsefProblem, badRequest, notFound, problemBody } from './problems.ts';

/** Base64 of the biggest invoice a context may be allowed, and room to spare. */
const maxBodyBytes = 15_000_000;

export interface Call {
  method: string;
  /** The key of the route that was found: `GET /v2/sessions/:session`. */
  route: string;
  url: URL;
  params: Record<string, string>;
  headers: IncomingMessage['headers'];
  /** Where the request came from. */
  address: string;
  /** The body as JSON of the given shape. @throws KsefProblem 21001 or 21405 */
  json<T extends z.ZodType>(schema: T): z.infer<T>;
  /** One query parameter of the given shape. @throws KsefProblem 21405 */
  query<T extends z.ZodType>(name: string, schema: T): z.infer<T>;
  text(): string;
  /** The body of a PUT, which is not read before: packages are big. */
  stream: IncomingMessage;
}

export interface Answer {
  status: number;
  contentType?: string;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
}

export type Handler = (call: Call) => Answer | Promise<Answer>;
/** `GET /sessions/:session?pageSize`: method, path with named parts, and every query parameter that is known. */
export type Routes = Record<string, Handler>;

export const json = (status: number, value: unknown): Answer => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(value),
});
export const noContent: Answer = { status: 204 };

/** What leaves the server: the answer, or its beginning, or nothing. */
export type Delivery = Answer | { reset: true } | { half: Answer };

/** What goes wrong with a request: no answer ever, another answer, or something done to the right one. */
export type Disturbance = { hang: true } | { instead: Answer } | { after: (answer: Answer) => Delivery };

/** One exchange as it was: what came and what was answered. Bodies only of JSON. */
export interface Exchange {
  at: number;
  method: string;
  path: string;
  /** The query with its question mark, or nothing. */
  search: string;
  requestBody?: unknown;
  status: number;
  contentType: string;
  body: unknown;
  /** What went wrong in the sandbox itself. */
  crash?: unknown;
}

export interface ServerPorts {
  routes: Routes;
  clock: Clock;
  disturb?(request: { method: string; path: string }): Promise<Disturbance | null>;
  observe?(exchange: Exchange): void;
}

/** A small HTTP server over a table of routes; whatever a handler throws becomes KSeF's own kind of answer. */
export function createHttpServer({ routes, clock, disturb, observe }: ServerPorts): Server {
  const table = Object.entries(routes)
    .map(([key, handler]) => {
      const [method = '', address = ''] = key.split(' ');
      const [path = '', query = ''] = address.split('?');
      const pattern = path.replace(/:(\w+)/g, '(?<$1>[^/]+)');
      const names = path.split(':').length;
      return { key, method, names, query: query.split('&'), pattern: new RegExp(`^${pattern}$`), handler };
    })
    // Where two fit, the one with the words wins over the one with the names.
    .sort((a, b) => a.names - b.names);

  const answer = async (request: IncomingMessage, body: Buffer): Promise<Answer> => {
    const url = urlOf(request);
    for (const { key, method, pattern, query, handler } of table) {
      const match = method === request.method ? pattern.exec(url.pathname) : null;
      if (!match) continue;
      const unknown = [...url.searchParams.keys()].find((name) => !query.includes(name));
      if (unknown !== undefined) throw badRequest(21405, unknown);
      return handler({
        ...{ method, route: key, url, stream: request, headers: request.headers },
        params: decode(match.groups ?? {}),
        address: request.socket.remoteAddress ?? '',
        json: (schema) => readJson(body, schema),
        query: (name, schema) => readQuery(url, name, schema),
        text: () => body.toString('utf8'),
      });
    }
    throw notFound();
  };

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '' } = request;
    const { pathname: path, search } = urlOf(request);
    const disturbance = (await disturb?.({ method, path })) ?? null;
    if (disturbance && 'hang' in disturbance) return;
    if (disturbance && 'instead' in disturbance) return send(response, disturbance.instead, clock);
    let body = Buffer.alloc(0);
    let right: Answer;
    let crash: unknown;
    try {
      if (method !== 'PUT') body = await readBody(request);
      right = await answer(request, body);
    } catch (error) {
      // The client has hung up in the middle of its request.
      if (request.socket.destroyed) return;
      if (!(error instanceof KsefProblem)) crash = error;
      right = failureAnswer(error, request, clock);
    }
    observe?.({
      at: clock.now(),
      method,
      path,
      search,
      ...seen(body, right),
      ...(crash !== undefined && { crash }),
    });
    const delivery = disturbance ? disturbance.after(right) : right;
    if ('reset' in delivery) request.socket.destroy();
    else if ('half' in delivery) sendHalf(response, delivery.half, clock);
    else send(response, delivery, clock);
  };

  return createServer((request, response) => {
    exchange(request, response).catch(() => request.socket.destroy());
  });
}

function urlOf(request: IncomingMessage): URL {
  return URL.parse(request.url ?? '/', 'http://sandbox') ?? new URL('http://sandbox/');
}

/** Bodies for the observer: JSON as values, anything else as nothing. */
function seen(request: Buffer, { status, contentType = '', body }: Answer) {
  const value = (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  };
  const requestBody = value(request.toString('utf8'));
  return {
    ...(requestBody !== undefined && { requestBody }),
    ...{ status, contentType },
    body: typeof body === 'string' && contentType.includes('json') ? value(body) : null,
  };
}

const headersOf = ({ status, contentType, body = '', headers = {} }: Answer, clock: Clock) => ({
  // The sandbox's own time, so that a client can see how far its clock is off.
  Date: new Date(clock.now()).toUTCString(),
  ...(contentType && { 'Content-Type': contentType }),
  ...(status !== 204 && { 'Content-Length': Buffer.byteLength(body) }),
  ...headers,
});

function send(response: ServerResponse, answer: Answer, clock: Clock): void {
  if (response.destroyed) return;
  response.writeHead(answer.status, headersOf(answer, clock));
  response.end(answer.status === 204 ? undefined : answer.body);
}

function sendHalf(response: ServerResponse, answer: Answer, clock: Clock): void {
  const bytes = Buffer.from(answer.body ?? '');
  response.writeHead(answer.status, headersOf(answer, clock));
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}

function failureAnswer(error: unknown, request: IncomingMessage, clock: Clock): Answer {
  if (!(error instanceof KsefProblem)) return json(500, { status: 500, title: 'Internal Server Error' });
  const { contentType, body } = problemBody(error, {
    timestamp: new Date(clock.now()).toISOString(),
    instance: request.url ?? '/',
    problemDetails: request.headers['x-error-format'] === 'problem-details',
  });
  const { retryAfterSeconds } = error.extra;
  const answer = { status: error.status, contentType, body: JSON.stringify(body) };
  if (retryAfterSeconds === undefined) return answer;
  return { ...answer, headers: { 'Retry-After': String(retryAfterSeconds) } };
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // What is too much is read to its end and thrown away, so that the client can read the refusal.
    if (size <= maxBodyBytes) chunks.push(chunk);
  }
  if (size > maxBodyBytes) throw badRequest(21405, `Content-Length: ${size} > ${maxBodyBytes}`);
  return Buffer.concat(chunks);
}

function readJson<T extends z.ZodType>(body: Buffer, schema: T): z.infer<T> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw badRequest(21001);
  }
  return parsed(schema, value);
}

function readQuery<T extends z.ZodType>(url: URL, name: string, schema: T): z.infer<T> {
  const values = url.searchParams.getAll(name);
  return parsed(schema, values.length > 1 ? values : values[0], name);
}

function parsed<T extends z.ZodType>(schema: T, value: unknown, name?: string): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, 5);
  throw badRequest(21405, ...issues.map((it) => `${name ?? it.path.join('.')}: ${it.message}`));
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
