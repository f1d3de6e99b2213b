import { trainerPage as words } from '../../../shared/i18n/trainerPage.ts';
import { isOwnHost, isSame } from '../controlRoutes.ts';
import { Action, type Controls } from '../controls.ts';
import type { Answer, Call, Routes } from '../http.ts';
import { KsefProblem, badRequest, unauthorized } from '../problems.ts';
import { FaultForm, faultOf } from './faultForm.ts';
import { escapeHtml, htmlPage } from './htmlPage.ts';
import { trainerView } from './trainerView.ts';

const cookieName = 'latarnik_trainer';

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
      try {
        await controls.perform(action.data);
      } catch (error) {
        // What the button was for is gone, the page was older: the fresh one says how things are.
        if (!(error instanceof KsefProblem)) throw error;
      }
      return back;
    }),
    'POST /trainer/faults': guarded(async (call) => {
      const chosen = FaultForm.safeParse(Object.fromEntries(form(call)));
      if (!chosen.success) throw badRequest(21405, 'fault');
      await controls.perform({ do: 'addFault', fault: faultOf(chosen.data) });
      return back;
    }),
  };
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
