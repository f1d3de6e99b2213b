import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { contract, type Input, type Method, type Output } from '../../shared/contract/contract.ts';
import { Request, type Reply } from '../../shared/contract/envelope.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { dataProblem } from '../db/dataProblem.ts';
import type { Log } from './ports.ts';

/** A function for every call of the contract: a missing one is a compile error. */
export type Handlers = { [M in Method]: (input: Input<M>) => Output<M> | Promise<Output<M>> };

/** The door of another company that a request names; null where it is this one. @throws AppError `companies.unknown` */
export type Elsewhere = (company: string) => ((text: string) => Promise<string>) | null;

/**
 * The door in text: a `Request` goes in, a `Reply` comes out, in every host. Never throws; what is not an
 * `AppError` becomes `internal` with an incident id that stands in the log beside the cause.
 */
export const createRouter =
  (
    handlers: Handlers,
    log: Log,
    called: (method: Method) => void = () => undefined,
    elsewhere: Elsewhere = () => null,
  ) =>
  async (text: string): Promise<string> => {
    try {
      const { method, input, company } = readRequest(text);
      const other = company === undefined ? null : elsewhere(company);
      if (other) return await other(text);
      called(method);
      const spec = contract[method];
      const run = handlers[method] as (input: unknown) => Promise<unknown>; // checked on the next lines
      const value = await run(check(spec.input, input, 'ipc.badInput'));
      return reply({ ok: true, value: check(spec.output, value, 'ipc.badOutput') });
    } catch (error) {
      return reply(failure(error, log));
    }
  };

/** What is wrong with a value is told to users of the command line too. */
const polish = { error: z.locales.pl().localeError };

const reply = (it: Reply): string => JSON.stringify(it);

function readRequest(text: string): { method: Method; input: unknown; company: string | undefined } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new AppError('ipc.badRequest', { problem: 'json' }, error);
  }
  const request = Request.safeParse(json, polish);
  if (!request.success) throw new AppError('ipc.badRequest', { problem: z.prettifyError(request.error) });
  const { method, input, company } = request.data;
  if (!Object.hasOwn(contract, method)) throw new AppError('ipc.unknownMethod', { method });
  return { method: method as Method, input, company };
}

function check(schema: z.ZodType, value: unknown, code: 'ipc.badInput' | 'ipc.badOutput'): unknown {
  const result = schema.safeParse(value, polish);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError(code, { path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
}

function failure(thrown: unknown, log: Log): Reply {
  const error = dataProblem(thrown) ?? thrown;
  if (isAppError(error) && error.kind !== 'bug') return asReply(error);
  const incidentId = randomUUID();
  const stack = error instanceof Error ? error.stack : String(error);
  log.error('incident', { incidentId, stack, cause: causeOf(error) });
  return asReply(new AppError('internal', { incidentId }));
}

const causeOf = (error: unknown): string | undefined =>
  error instanceof Error && error.cause instanceof Error ? error.cause.stack : undefined;

const asReply = ({ code, kind, details }: AppError): Reply => ({ ok: false, error: { code, kind, details } });
