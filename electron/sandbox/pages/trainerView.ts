import { formatInstant } from '../../../shared/i18n/format.ts';
import { trainerPage as words } from '../../../shared/i18n/trainerPage.ts';
import { Scenario, type Action, type Controls } from '../controls.ts';
import type { Answer } from '../http.ts';
import { faultName } from './faultForm.ts';
import { escapeHtml, htmlPage, htmlTable } from './htmlPage.ts';

type State = ReturnType<Controls['state']>;

interface AcceptedInvoice {
  number: string;
  ksefNumber: string;
  offlineMode: boolean;
  acceptedAt: number;
}

const shownInvoices = 20;

/** The trainer's page: what is on now, whole situations, then the single switches; what is rarely wanted is folded. */
export function trainerView(state: State, invoices: readonly AcceptedInvoice[]): Answer {
  const { down, faults, latarnia } = state;
  const isWell = !down && faults.length === 0;
  const latest = invoices.slice(-shownInvoices).toReversed();
  const body = [
    `<p class="note">${escapeHtml(words.note)}</p><h1>${escapeHtml(words.title)}</h1>`,
    `<p class="verdict ${isWell ? 'good' : 'bad'}">${isWell ? '✓' : '✗'} ${escapeHtml(words.summary(down, faults.length))}</p>`,
    paragraph(words.latarniaNow(latarnia.status, latarnia.fault.kind)),
    `<p>${escapeHtml(words.clock(formatInstant(state.ksefNow)))} <a href="/trainer">${escapeHtml(words.refresh)}</a></p>`,
    section(
      words.scenariosTitle,
      `${paragraph(words.scenariosHint)}<div class="cards">${Scenario.options.map(card).join('')}</div>`,
    ),
    section(words.faultsTitle, paragraph(words.faultsHint) + faultForm(faults)),
    section(words.latarniaTitle, announcements(state)),
    section(
      words.invoicesTitle(invoices.length),
      latest.length === 0
        ? paragraph(words.noInvoices)
        : htmlTable(
            latest.map((it) => [
              ...[it.number, it.ksefNumber],
              ...[words.mode(it.offlineMode), formatInstant(it.acceptedAt)],
            ]),
            words.invoiceColumns,
          ),
    ),
    folded(
      words.keysTitle,
      row(
        button(words.expireLogins, { do: 'expireLogins' }),
        button(words.rotate, { do: 'rotateKey', usage: 'SymmetricKeyEncryption', emergency: false }),
        button(words.rotateNow, { do: 'rotateKey', usage: 'SymmetricKeyEncryption', emergency: true }),
      ),
    ),
    folded(words.ratesTitle, rates(state.rates)),
    folded(
      words.requestsTitle,
      htmlTable(
        state.requests.map((it) => [formatInstant(it.at), it.method, it.path, String(it.status)]),
        words.requestColumns,
      ),
    ),
    folded(words.resetTitle, paragraph(words.resetWhat) + button(words.reset, { do: 'reset' }, 'danger')),
  ];
  return htmlPage(words.title, body.join(''));
}

function card(scenario: Scenario): string {
  const { name, what } = words.scenarios[scenario];
  const kind = scenario === 'allWell' ? 'main' : '';
  const play = button(words.play(name), { do: 'play', scenario }, kind);
  return `<section class="card"><h3>${escapeHtml(name)}</h3>${paragraph(what)}${play}</section>`;
}

function faultForm(faults: State['faults']): string {
  const form =
    `<form class="row" method="post" action="/trainer/faults">` +
    select('fault', words.faultLabel, words.faults) +
    select('where', words.whereLabel, words.where) +
    select('often', words.oftenLabel, words.often) +
    `<button>${escapeHtml(words.addFault)}</button></form>`;
  if (faults.length === 0) return form + paragraph(words.noFaults);
  const active = htmlTable(
    faults.map((fault) => [faultName(fault)]),
    [words.activeFaults],
  );
  return form + active + button(words.clearFaults, { do: 'setFaults', faults: [] });
}

function announcements({ now, latarnia }: State): string {
  const events = latarnia.messages.map((it) => [
    ...[String(it.eventId), words.categories[it.category], words.types[it.type]],
    ...[formatInstant(Date.parse(it.start)), it.end === null ? '' : formatInstant(Date.parse(it.end))],
    String(it.version),
  ]);
  const hasBegun = (event: number) =>
    latarnia.messages.some((it) => it.eventId === event && Date.parse(it.start) <= now);
  const endings = latarnia.openEvents.flatMap((event) => [
    ...(hasBegun(event) ? [button(words.endEvent(event), { do: 'endAnnouncement', event })] : []),
    button(words.withdrawEvent(event), { do: 'withdrawAnnouncement', event }),
  ]);
  const faults = (['none', 'silent', 'error', 'nonsense'] as const).map((kind) =>
    button(words.latarniaFaults[kind], { do: 'setLatarnia', fault: { kind } }),
  );
  const frozen = button(words.latarniaFaults.frozen, {
    do: 'setLatarnia',
    fault: { kind: 'frozen', status: 'TOTAL_FAILURE' },
  });
  const told = events.length === 0 ? paragraph(words.noEvents) : htmlTable(events, words.eventColumns);
  return `${told}${row(...endings)}<h3>${escapeHtml(words.latarniaFaultsTitle)}</h3>${row(...faults, frozen)}`;
}

function rates(counters: State['rates']): string {
  if (counters.length === 0) return paragraph(words.noRequests);
  const rows = counters.map((it) => [
    ...[it.owner, it.group, String(it.perSecond), String(it.perMinute), String(it.perHour)],
    it.blockedUntil === null ? '' : formatInstant(it.blockedUntil),
  ]);
  return htmlTable(rows, words.rateColumns) + button(words.forgive, { do: 'forgiveRates' });
}

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
const section = (title: string, body: string): string =>
  `<section><h2>${escapeHtml(title)}</h2>${body}</section>`;
const folded = (title: string, body: string): string =>
  `<details><summary><h2>${escapeHtml(title)}</h2></summary>${body}</details>`;
const row = (...parts: string[]): string => `<div class="row">${parts.join('')}</div>`;

/** A button that is a form of its own, so that it works without any script. */
const button = (label: string, action: Action, kind = ''): string =>
  `<form method="post" action="/trainer/actions">` +
  `<input type="hidden" name="action" value="${escapeHtml(JSON.stringify(action))}">` +
  `<button class="${kind}">${escapeHtml(label)}</button></form>`;

const select = (name: string, label: string, options: Record<string, string>): string =>
  `<label>${escapeHtml(label)}<br><select name="${name}">${Object.entries(options)
    .map(([value, text]) => `<option value="${value}">${escapeHtml(text)}</option>`)
    .join('')}</select></label>`;
