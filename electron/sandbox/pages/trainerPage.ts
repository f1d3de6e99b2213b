import { z } from 'zod';
import { trainerPage as words } from '../../../shared/i18n/trainerPage.ts';
import { isOwnHost, isSame } from '../controlRoutes.ts';
import { Action, type Controls } from '../controls.ts';
import { lostInvoiceAnswer, type Fault } from '../faults.ts';
import type { Answer, Call, Routes } from '../http.ts';
import { badRequest, unauthorized } from '../problems.ts';
import { escapeHtml, htmlPage } from './htmlPage.ts';
import { trainerView } from './trainerView.ts';

const cookieName = 'latarnik_trainer';
const minuteMs = 60_000;

/** Faults a trainer can pick, as they usually come. */
const pickable: Record<keyof typeof words.faults, Fault> = {
  blackHole: { kind: 'blackHole' },
  slow: { kind: 'slow', delayMs: 5000 },
  unavailable: { kind: 'status', status: 503 },
  serverError: { kind: 'status', status: 500 },
  badGateway: { kind: 'status', status: 502 },
  loginEnded: { kind: 'loginEnded' },
  lostAnswer: lostInvoiceAnswer,
  halfAnswer: { kind: 'halfAnswer' },
  invalidJson: { kind: 'invalidJson' },
  wrongContentType: { kind: 'wrongContentType' },
  clockAhead: { kind: 'clockSkew', skewMs: 10 * minuteMs },
  clockBehind: { kind: 'clockSkew', skewMs: -10 * minuteMs },
  upoDelayed: { kind: 'upoDelayed', delayMs: 5 * minuteMs },
  statusStuck: { kind: 'statusStuck' },
};
const paths: Record<keyof typeof words.where, string | null> = {
  everywhere: null,
  login: '/v2/auth/*',
  opening: '/v2/sessions/online',
  sending: '/v2/sessions/online/*/invoices',
  status: '/v2/sessions/*/invoices/*',
  closing: '/v2/sessions/online/*/close',
};
const often = {
  always: null,
  once: { nth: 1 },
  third: { nth: 3 },
  half: { probability: 0.5, seed: 1 },
} as const satisfies Record<keyof typeof words.often, unknown>;

const keysOf = <T extends object>(record: T) =>
  Object.keys(record) as [keyof T & string, ...(keyof T & string)[]];
const FaultForm = z.object({
  fault: z.enum(keysOf(pickable)),
  where: z.enum(keysOf(paths)),
  often: z.enum(keysOf(often)),
});

export interface TrainerPagePorts {
  controls: Controls;
  /** Opens the page; in the address once, then in a cookie. */
  secret: string;
  invoices(): { number: string; ksefNumber: string; offlineMode: boolean; acceptedAt: number }[];
}

/** The page a trainer clicks: situations, faults, announcements, and what has come in. Plain forms, no script. */
export function createTrainerPage({ controls, secret, invoices }: TrainerPagePorts): Routes {
  const guarded =
    (handler: (call: Call) => Answer | Promise<Answer>) =>
    (call: Call): Answer | Promise<Answer> => {
      const cookie = new RegExp(`(?:^|; )${cookieName}=([^;]+)`).exec(call.headers.cookie ?? '')?.[1] ?? '';
      if (!isOwnHost(call) || !isSame(cookie, secret)) return closed();
      return handler(call);
    };
  const back: Answer = { status: 303, headers: { Location: '/trainer' } };
  const form = (call: Call): URLSearchParams => {
    // A form of a foreign page has another origin, or hides it.
    if (call.headers.origin !== `http://${call.headers.host}`) throw unauthorized();
    return new URLSearchParams(call.text());
  };

  return {
    'GET /trainer/:secret': (call) => {
      if (!isOwnHost(call) || !isSame(call.params.secret ?? '', secret)) return closed();
      const cookie = `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/trainer`;
      return { ...back, headers: { Location: '/trainer', 'Set-Cookie': cookie } };
    },
    'GET /trainer': guarded(() => trainerView(controls.state(), invoices())),
    'POST /trainer/actions': guarded(async (call) => {
      const action = Action.safeParse(parseJson(form(call).get('action') ?? ''));
      if (!action.success) throw badRequest(21405, 'action');
      await controls.perform(action.data);
      return back;
    }),
    'POST /trainer/faults': guarded(async (call) => {
      const chosen = FaultForm.safeParse(Object.fromEntries(form(call)));
      if (!chosen.success) throw badRequest(21405, 'fault');
      const fault = faultOf(chosen.data);
      await controls.perform({ do: 'setFaults', faults: [...controls.state().faults, fault] });
      return back;
    }),
  };
}

function faultOf(chosen: z.infer<typeof FaultForm>): Fault {
  const fault = pickable[chosen.fault];
  const isState = fault.kind === 'clockSkew' || fault.kind === 'upoDelayed' || fault.kind === 'statusStuck';
  if (isState || chosen.fault === 'lostAnswer') return fault;
  const path = paths[chosen.where];
  const when = often[chosen.often];
  return { ...fault, ...(path !== null && { only: { path } }), ...(when !== null && { when }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const closed = (): Answer => ({
  ...htmlPage(words.title, `<h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(words.closed)}</p>`),
  status: 401,
});
