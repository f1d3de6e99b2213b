import { AppError } from '../errors/appError.ts';
import { errors, type ErrorCode } from '../errors/catalogue.ts';
import type { CallInput, Method, Output } from './contract.ts';
import { Reply } from './envelope.ts';

/** Carries one `Request` text over a transport and brings its `Reply` text back. */
export type Send = (text: string) => Promise<string>;

/** Calls of the contract that can be made without an input may be made without an argument. */
export type Caller = <M extends Method>(
  method: M,
  ...input: null extends CallInput<M> ? [CallInput<M>?] : [CallInput<M>]
) => Promise<Output<M>>;

/** A typed call over any transport, to the `company` that is meant or the one shown. @throws AppError rebuilt from the reply's code and details */
export const createCaller =
  (send: Send, company: () => string | undefined = () => undefined): Caller =>
  async (method, ...[input]) => {
    const reply = Reply.parse(JSON.parse(await send(JSON.stringify({ method, input, company: company() }))));
    if (reply.ok) return reply.value as Output<typeof method>; // checked by the router before it was sent
    const code: ErrorCode = Object.hasOwn(errors, reply.error.code)
      ? (reply.error.code as ErrorCode)
      : 'internal';
    throw new AppError(code, reply.error.details);
  };
