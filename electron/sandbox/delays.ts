import { createRandom } from './random.ts';

/** What takes KSeF time: a login, one invoice, a closed session, the UPO, a certificate, a token. */
export type Step = 'login' | 'invoice' | 'session' | 'upo' | 'certificate' | 'token';
/** From and to, in ms; the seed decides where between them. */
export type Delays = Record<Step, readonly [number, number]>;

export const noDelays: Delays = {
  ...{ login: [0, 0], invoice: [0, 0], session: [0, 0] },
  ...{ upo: [0, 0], certificate: [0, 0], token: [0, 0] },
};

/** Long enough to be seen going out one by one, short enough not to bore. */
export const demonstrationDelays: Delays = {
  ...{ login: [150, 400], invoice: [400, 1200], session: [300, 900] },
  ...{ upo: [100, 400], certificate: [1500, 3000], token: [300, 800] },
};

export function createDelays(delays: Delays, seed: number): (step: Step) => number {
  const random = createRandom(seed);
  return (step) => {
    const [from, to] = delays[step];
    return Math.round(from + (to - from) * random());
  };
}
