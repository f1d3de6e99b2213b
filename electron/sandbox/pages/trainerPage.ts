import { z } from 'zod';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { trainerPage as words } from '../../../shared/i18n/trainerPage.ts';
import { isOwnHost, isSame } from '../controlRoutes.ts';
import { Action, Scenario, type Controls } from '../controls.ts';
import { lostInvoiceAnswer, type Fault } from '../faults.ts';
import type { Answer, Call, Routes } from '../http.ts';
import { badRequest, unauthorized } from '../problems.ts';
import { escapeHtml, htmlPage, htmlTable } from './htmlPage.ts';

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
    'GET /trainer': guarded(() => page(controls.state(), invoices())),
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

type State = ReturnType<Controls['state']>;

function page(state: State, invoices: ReturnType<TrainerPagePorts['invoices']>): Answer {
  const { latarnia } = state;
  const cards = Scenario.options.map((scenario) => {
    const { name, what } = words.scenarios[scenario];
    const main = scenario === 'allWell' ? 'main' : '';
    return `<section class="card"><h3>${escapeHtml(name)}</h3><p>${escapeHtml(what)}</p>${button(words.play(name), { do: 'play', scenario }, main)}</section>`;
  });
  const faults = state.faults.map((fault) => [words.faultName(fault)]);
  const events = latarnia.messages.map((it) => [
    ...[words.categories[it.category], words.types[it.type], it.title === it.category ? '' : it.title],
    ...[formatInstant(Date.parse(it.start)), it.end === null ? '' : formatInstant(Date.parse(it.end))],
    String(it.version),
  ]);
  const body = [
    `<p class="note">${escapeHtml(words.note)}</p><h1>${escapeHtml(words.title)}</h1>`,
    `<p class="verdict ${state.down || state.faults.length > 0 ? 'bad' : 'good'}">${escapeHtml(words.summary(state.down, state.faults.length, latarnia.status))}</p>`,
    `<p>${escapeHtml(words.clock(formatInstant(state.ksefNow)))} <a href="/trainer">${escapeHtml(words.refresh)}</a></p>`,
    `<h2>${escapeHtml(words.scenariosTitle)}</h2><div class="cards">${cards.join('')}</div>`,
    `<h2>${escapeHtml(words.faultsTitle)}</h2>`,
    `<form class="row" method="post" action="/trainer/faults">${select('fault', words.faultLabel, words.faults)}${select('where', words.whereLabel, words.where)}${select('often', words.oftenLabel, words.often)}<button>${escapeHtml(words.addFault)}</button></form>`,
    faults.length === 0
      ? `<p>${escapeHtml(words.noFaults)}</p>`
      : htmlTable(faults, [words.activeFaults]) + button(words.clearFaults, { do: 'setFaults', faults: [] }),
    `<h2>${escapeHtml(words.latarniaTitle)}</h2>`,
    `<p>${escapeHtml(words.latarniaNow(latarnia.status, latarnia.fault.kind))}</p>`,
    events.length === 0 ? '' : htmlTable(events, words.eventColumns),
    `<div class="row">${latarnia.openEvents
      .flatMap((event) => [
        button(words.endEvent(event), { do: 'endAnnouncement', event }),
        button(words.withdrawEvent(event), { do: 'withdrawAnnouncement', event }),
      ])
      .join('')}${(['none', 'silent', 'error', 'nonsense'] as const)
      .map((kind) => button(words.latarniaFaults[kind], { do: 'setLatarnia', fault: { kind } }))
      .join('')}${button(words.latarniaFaults.frozen, {
      do: 'setLatarnia',
      fault: { kind: 'frozen', status: 'TOTAL_FAILURE' },
    })}</div>`,
    `<h2>${escapeHtml(words.keysTitle)}</h2><div class="row">`,
    button(words.expireLogins, { do: 'expireLogins' }),
    button(words.rotate, { do: 'rotateKey', usage: 'SymmetricKeyEncryption', emergency: false }),
    button(words.rotateNow, { do: 'rotateKey', usage: 'SymmetricKeyEncryption', emergency: true }),
    `</div><h2>${escapeHtml(words.ratesTitle)}</h2>`,
    state.rates.length === 0
      ? `<p>${escapeHtml(words.noRequests)}</p>`
      : htmlTable(state.rates.map(rateRow), words.rateColumns) +
        button(words.forgive, { do: 'forgiveRates' }),
    `<h2>${escapeHtml(words.invoicesTitle(invoices.length))}</h2>`,
    htmlTable(
      invoices
        .slice(-20)
        .toReversed()
        .map((it) => [it.number, it.ksefNumber, words.mode(it.offlineMode), formatInstant(it.acceptedAt)]),
      words.invoiceColumns,
    ),
    `<h2>${escapeHtml(words.requestsTitle)}</h2>`,
    htmlTable(
      state.requests.map((it) => [formatInstant(it.at), it.method, it.path, String(it.status)]),
      words.requestColumns,
    ),
    `<h2>${escapeHtml(words.resetTitle)}</h2><p>${escapeHtml(words.resetWhat)}</p>${button(words.reset, { do: 'reset' })}`,
  ];
  return htmlPage(words.title, body.join(''));
}

const rateRow = (it: State['rates'][number]): string[] => [
  ...[it.owner, it.group, String(it.perSecond), String(it.perMinute), String(it.perHour)],
  it.blockedUntil === null ? '' : formatInstant(it.blockedUntil),
];

const button = (label: string, action: Action, kind = ''): string =>
  `<form method="post" action="/trainer/actions"><input type="hidden" name="action" value="${escapeHtml(JSON.stringify(action))}"><button class="${kind}">${escapeHtml(label)}</button></form>`;

const select = (name: string, label: string, options: Record<string, string>): string =>
  `<label>${escapeHtml(label)}<br><select name="${name}">${Object.entries(options)
    .map(([value, text]) => `<option value="${value}">${escapeHtml(text)}</option>`)
    .join('')}</select></label>`;
