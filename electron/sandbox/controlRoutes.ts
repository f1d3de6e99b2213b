import { timingSafeEqual } from 'node:crypto';
import { Action, type Controls } from './controls.ts';
import { json, type Call, type Handler, type Routes } from './http.ts';
import { unauthorized } from './problems.ts';

export interface ControlRoutesPorts {
  controls: Controls;
  adminToken: string;
  invoices(): unknown[];
}

/** The trainer's switches for programs: loopback only, and only with the token. */
export function createControlRoutes({ controls, adminToken, invoices }: ControlRoutesPorts): Routes {
  const admin =
    (handler: Handler): Handler =>
    (call) => {
      const given = (call.headers.authorization ?? '').replace(/^Bearer /, '');
      if (!isOwnHost(call) || !isSame(given, adminToken)) throw unauthorized();
      return handler(call);
    };
  return {
    'GET /admin/state': admin(() => json(200, controls.state())),
    'GET /admin/invoices': admin(() => json(200, invoices())),
    'POST /admin/actions': admin(async (call) => {
      const result = await controls.perform(call.json(Action));
      return json(200, result ?? controls.state());
    }),
  };
}

/** Addressed as this machine: a page of a foreign name that resolves here gets nothing. */
export const isOwnHost = (call: Call): boolean =>
  /^(127\.0\.0\.1|localhost):\d+$/.test(call.headers.host ?? '');

/** Compares secrets in a time that says nothing about them. */
export function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
