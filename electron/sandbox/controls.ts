import { z } from 'zod';
import { announcementTitles } from '../../shared/i18n/sandbox.ts';
import type { Clock } from '../core/ports.ts';
import { KeyUsage, type KsefKeys } from './certificates/ksefKeys.ts';
import type { Logins } from './access/logins.ts';
import type { TokenRegister } from './access/tokens.ts';
import type { CertificateRegister } from './certificates/register.ts';
import { emptySandboxDatabase, type SandboxDb } from './database.ts';
import { Fault, type Faults } from './faults.ts';
import type { Exchange } from './http.ts';
import { Announcement, Change, LatarniaFault, type Latarnia } from './latarnia.ts';
import type { RateLimiter } from './rateLimits.ts';

/** Whole situations, one click each. */
export const Scenario = z.enum([
  'allWell',
  'noConnection',
  'plannedMaintenance',
  'maintenance',
  'failure',
  'totalFailure',
]);
export type Scenario = z.infer<typeof Scenario>;

const event = z.int().min(1);
const action = <K extends string>(name: K) => z.strictObject({ do: z.literal(name) });

/** Everything a trainer, or a test, can do to the sandbox. */
export const Action = z.discriminatedUnion('do', [
  action('play').extend({ scenario: Scenario }),
  action('setDown').extend({ down: z.boolean() }),
  action('setFaults').extend({ faults: z.array(Fault).max(20) }),
  action('addFault').extend({ fault: Fault }),
  action('announce').extend(Announcement.shape),
  action('changeAnnouncement').extend({ event, change: Change }),
  action('endAnnouncement').extend({ event }),
  action('withdrawAnnouncement').extend({ event }),
  action('setLatarnia').extend({ fault: LatarniaFault }),
  action('expireLogins'),
  action('revokeToken').extend({ token: z.string() }),
  action('revokeCertificate').extend({ serial: z.string() }),
  action('rotateKey').extend({ usage: KeyUsage, emergency: z.boolean() }),
  action('forgiveRates'),
  action('reset'),
]);
export type Action = z.infer<typeof Action>;

interface Situation {
  announcement?: z.infer<typeof Announcement>;
  fault?: Fault;
  down?: boolean;
}
const unavailable: Fault = { kind: 'status', status: 503 };

const hourMs = 3_600_000;
const recentRequests = 50;

export interface ControlsPorts {
  db: SandboxDb;
  clock: Clock;
  faults: Faults;
  latarnia: Latarnia;
  logins: Logins;
  tokens: TokenRegister;
  register: CertificateRegister;
  keys: KsefKeys;
  rates: RateLimiter;
  isDown(): boolean;
  setDown(down: boolean): Promise<void>;
}

/** The sandbox's switches, whoever turns them: the admin API, the trainer's page, a test. */
export function createControls(ports: ControlsPorts) {
  const { db, clock, faults, latarnia, logins, tokens, register, keys, rates, isDown, setDown } = ports;
  let requests: Exchange[] = [];

  /** Each is complete: what went before is over. */
  const scenes: Record<Scenario, () => Situation> = {
    allWell: () => ({}),
    noConnection: () => ({ down: true }),
    plannedMaintenance: () => {
      const start = clock.now() + 24 * hourMs;
      return { announcement: { category: 'MAINTENANCE', start, end: start + 5 * hourMs } };
    },
    maintenance: () => ({
      announcement: { category: 'MAINTENANCE', end: clock.now() + 2 * hourMs },
      fault: unavailable,
    }),
    failure: () => ({ announcement: { category: 'FAILURE' }, fault: unavailable }),
    totalFailure: () => ({ announcement: { category: 'TOTAL_FAILURE' }, down: true }),
  };
  const play = async (scenario: Scenario): Promise<void> => {
    const { announcement, fault, down = false } = scenes[scenario]();
    for (const open of latarnia.openEvents()) latarnia.end(open);
    // A Latarnia that is out of order may be a part of the lesson, until all is to be well.
    if (scenario === 'allWell') latarnia.setFault({ kind: 'none' });
    if (announcement)
      latarnia.announce({ title: announcementTitles[announcement.category], ...announcement });
    faults.set(...(fault ? [fault] : []));
    await setDown(down);
  };

  const perform = async (it: Action): Promise<unknown> => {
    switch (it.do) {
      case 'play':
        return play(it.scenario);
      case 'setDown':
        return setDown(it.down);
      case 'setFaults':
        return faults.set(...it.faults);
      case 'addFault':
        return faults.add(it.fault);
      case 'announce': {
        const { do: _, ...announcement } = it;
        return { event: latarnia.announce(announcement) };
      }
      case 'changeAnnouncement':
        return latarnia.change(it.event, it.change);
      case 'endAnnouncement':
        return latarnia.end(it.event);
      case 'withdrawAnnouncement':
        return latarnia.withdraw(it.event);
      case 'setLatarnia':
        return latarnia.setFault(it.fault);
      case 'expireLogins':
        return logins.expireAccess();
      case 'revokeToken':
        return tokens.revoke(tokens.byToken(it.token)?.reference ?? it.token);
      case 'revokeCertificate':
        return register.revoke(it.serial);
      case 'rotateKey':
        return keys.rotate(it.usage, it.emergency);
      case 'forgiveRates':
        return rates.forgive();
      case 'reset':
        emptySandboxDatabase(db);
        rates.forgive();
        requests = [];
    }
  };

  return {
    perform,
    state: () => ({
      ...{ now: clock.now(), ksefNow: faults.now(), down: isDown(), faults: faults.current() },
      latarnia: {
        ...{ fault: latarnia.fault(), status: latarnia.status() },
        ...{ messages: latarnia.messages(), openEvents: latarnia.openEvents() },
      },
      rates: rates.counters(),
      requests: requests.map(({ at, method, path, status }) => ({ at, method, path, status })),
    }),
    /** Keeps the last requests for whoever looks. */
    observe: (exchange: Exchange): void => {
      requests = [exchange, ...requests.slice(0, recentRequests - 1)];
    },
  };
}

export type Controls = ReturnType<typeof createControls>;
