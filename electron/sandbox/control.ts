import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../core/ports.ts';
import { Fault, type Faults } from './faults.ts';
import { json, type Call, type Handler, type Routes } from './http.ts';
import { unauthorized } from './problems.ts';

const Message = z.strictObject({
  id: z.string(),
  eventId: z.int(),
  category: z.enum(['FAILURE', 'TOTAL_FAILURE', 'MAINTENANCE']),
  type: z.enum(['FAILURE_START', 'FAILURE_END', 'MAINTENANCE_ANNOUNCEMENT']),
  title: z.string(),
  text: z.string(),
  start: z.string(),
  end: z.string().nullable(),
  version: z.int(),
  published: z.string(),
});
const LatarniaState = z.strictObject({
  status: z.enum(['AVAILABLE', 'MAINTENANCE', 'FAILURE', 'TOTAL_FAILURE']),
  messages: z.array(Message).default([]),
});

export interface ControlPorts {
  clock: Clock;
  adminToken: string;
  isDown(): boolean;
  setDown(down: boolean): Promise<void>;
  faults: Faults;
  invoices(): unknown[];
}

/** What stays up while KSeF is down: Latarnia (ksef-protocol.md 12), and the trainer's own switches. */
export function createControl(ports: ControlPorts): Routes {
  let latarnia: z.infer<typeof LatarniaState> = { status: 'AVAILABLE', messages: [] };
  const admin =
    (handler: Handler): Handler =>
    (call) => {
      if (!isAdmin(call, ports.adminToken)) throw unauthorized();
      return handler(call);
    };
  return {
    'GET /status': () => json(200, latarnia),
    'GET /messages': () => json(200, latarnia.messages),

    'GET /admin/state': admin(() =>
      json(200, { down: ports.isDown(), fault: ports.faults.current(), latarnia }),
    ),
    'POST /admin/down': admin(async (call) => {
      await ports.setDown(call.json(z.strictObject({ down: z.boolean() })).down);
      return json(200, { down: ports.isDown() });
    }),
    'POST /admin/latarnia': admin((call) => {
      latarnia = call.json(LatarniaState);
      return json(200, latarnia);
    }),
    'POST /admin/fault': admin((call) => {
      ports.faults.set(call.json(Fault));
      return json(200, ports.faults.current());
    }),
    'POST /admin/faults/drop-next-invoice-answer': admin(() => {
      ports.faults.dropNextInvoiceAnswer();
      return { status: 204 };
    }),
    'GET /admin/invoices': admin(() => json(200, ports.invoices())),
  };
}

function isAdmin(call: Call, token: string): boolean {
  const given = Buffer.from((call.headers.authorization ?? '').replace(/^Bearer /, ''));
  const expected = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
