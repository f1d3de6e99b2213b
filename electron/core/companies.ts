import { createCaller, type Caller } from '../../shared/contract/caller.ts';
import type { CompanyAlert, CompanyEntry } from '../../shared/contract/companiesTypes.ts';
import type { EventMessage, EventName } from '../../shared/contract/events.ts';
import { isGrave } from '../../shared/domain/graveAlerts.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { GivenFile } from '../features/documents.ts';
import {
  addCompanyFolder,
  clearDropped,
  companyFolders,
  dropCompanyFolder,
  firstCompany,
  readShown,
  rememberShown,
  type CompanyFolder,
} from './companyFolders.ts';
import type { Core, CorePorts } from './corePorts.ts';
import { createCore } from './createCore.ts';
import type { ApartOptions, Companies } from './ports.ts';

/** A company of the program: open, or with the reason why it is not. */
interface Member extends CompanyFolder {
  isApart: boolean;
  options: Partial<ApartOptions>;
  /** Settles once the first try is over, and never fails. */
  opened: Promise<void>;
  core: Core | null;
  problem: AppError | null;
}

/** What the list says of a company may be another after these. */
const telling = new Set<EventName>(['queue.changed', 'alert.changed', 'company.changed']);

/** One program for its host, with the companies behind it. */
export interface CompaniesCore extends Core {
  companies: Omit<Companies, 'id'>;
}

/**
 * Runs every company of a data folder at once, so that what waits in one that is not shown is delivered as well. Calls
 * that name no company, and what is told, are those of the one shown. One that does not open is listed with its
 * problem, and the others work. @throws AppError `data.*` when none opens, or another program has the first one open
 */
export async function createCompanies(ports: CorePorts): Promise<CompaniesCore> {
  const { dataDir, log } = ports;
  const listeners = new Set<(message: EventMessage) => void>();
  const tell = (message: EventMessage): void => listeners.forEach((listener) => listener(message));
  const tellList = (): void => tell({ event: 'companies.changed', data: {} });
  let members: Member[] = [];
  let apartCount = 0;

  const open = async (member: Member): Promise<void> => {
    const { id, folder, options } = member;
    const logOf: CorePorts['log'] = {
      info: (event, data) => log.info(event, { company: id, ...data }),
      error: (event, data) => log.error(event, { company: id, ...data }),
    };
    try {
      const core = await createCore({
        ...{ ...ports, dataDir: folder, log: id === firstCompany ? log : logOf },
        ...(options.clock && { clock: options.clock }),
        companies: { ...companies, id },
      });
      core.onEvent((message) => {
        if (member === shown) tell(message);
        else if (telling.has(message.event)) tellList();
      });
      Object.assign(member, { core, problem: null });
    } catch (error) {
      logOf.error('company not opened', { code: isAppError(error) ? error.code : String(error) });
      member.problem = isAppError(error)
        ? error
        : new AppError('data.unusable', { folder, problem: (error as Error).message }, error);
    }
  };
  const memberOf = (it: CompanyFolder, options: Partial<ApartOptions> = {}, isApart = false): Member => {
    const member = { ...it, options, isApart, core: null, problem: null, opened: Promise.resolve() };
    member.opened = open(member);
    return member;
  };
  /** @throws AppError `companies.unknown` */
  const find = (id: string): Member => {
    const member = members.find((it) => it.id === id);
    if (!member) throw new AppError('companies.unknown', { id });
    return member;
  };
  /** @throws AppError `companies.unknown`, or why it is not open */
  const coreOf = (id: string): Core => {
    const { core, problem } = find(id);
    if (!core) throw problem ?? new AppError('companies.unknown', { id });
    return core;
  };
  const callerOf = (core: Core): Caller => createCaller((text) => core.call(text));
  const settled = async (): Promise<Member[]> => {
    await Promise.all(members.map(({ opened }) => opened));
    return members;
  };

  const entryOf = async (member: Member): Promise<CompanyEntry> => {
    const { id, core, problem, options } = member;
    const entry: CompanyEntry = {
      ...{ id, name: null, nip: null, environment: null, training: false, drill: options.drill ?? false },
      ...{ waiting: 0, rejected: 0, paused: false, nearestDeadline: null, graveAlerts: 0 },
      problem: problem && { code: problem.code, details: problem.details },
      ...{ shown: member === shown, isPrevious: id === before },
    };
    if (!core) return entry;
    const call = callerOf(core);
    const { company, queue } = await call('app.status');
    const { waiting, rejected, paused, nearestDeadline } = queue;
    return {
      ...{ ...entry, waiting, rejected, paused, nearestDeadline },
      ...(company && { name: company.name, nip: company.nip, training: company.training }),
      environment: company?.environment.name ?? null,
      graveAlerts: (await call('alert.list')).filter(isGrave).length,
    };
  };
  const isEmpty = async ({ core }: Member): Promise<boolean> =>
    core !== null && (await callerOf(core)('app.status')).company === null;

  const change = (next: Member): void => {
    if (next === shown) return;
    if (!shown.isApart) before = shown.id;
    shown = next;
    try {
      if (!next.isApart) rememberShown(dataDir, { shown: next.id, before });
    } catch (error) {
      // On a full disk the next start shows another company, no more.
      log.error('shown company not remembered', { error: String(error) });
    }
    tell({ event: 'company.changed', data: { company: next.id } });
  };
  const show = async (id: string): Promise<void> => {
    const member = find(id);
    await member.opened;
    if (!member.core) await (member.opened = open(member));
    coreOf(id);
    change(member);
  };
  /** The one that was shown before, or any that works. */
  const showAnother = (than: Member): void => {
    const others = members.filter((it) => it !== than && it.core !== null);
    const next = others.find(({ id }) => id === before) ?? others[0];
    if (next) change(next);
  };
  const close = async (member: Member): Promise<void> => {
    members = members.filter((it) => it !== member);
    await member.core?.close();
  };

  /** What changes the list is done one after another. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  const companies: Omit<Companies, 'id'> = {
    list: async () => Promise.all((await settled()).map(entryOf)),
    show: (id) => inTurn(() => show(id)),
    add: () =>
      inTurn(async () => {
        for (const member of await settled()) {
          if (!(await isEmpty(member))) continue;
          change(member);
          return member.id;
        }
        const member = memberOf(addCompanyFolder(dataDir));
        await member.opened;
        if (member.problem) throw member.problem;
        members = [
          ...members.filter(({ isApart }) => !isApart),
          member,
          ...members.filter(({ isApart }) => isApart),
        ];
        change(member);
        return member.id;
      }),
    dropEmpty: (id) =>
      inTurn(async () => {
        const member = find(id);
        await member.opened;
        const isAlone = !members.some((it) => it !== member && it.core !== null);
        if (id === firstCompany || member.isApart || isAlone || !(await isEmpty(member))) {
          throw new AppError('companies.notEmpty', {});
        }
        if (member === shown) showAnother(member);
        await close(member);
        dropCompanyFolder(dataDir, member);
        if (before === id) before = null;
        tellList();
      }),
    alerts: async () => {
      const found: CompanyAlert[] = [];
      for (const { id, core } of (await settled()).filter((it) => it !== shown)) {
        if (!core) continue;
        const call = callerOf(core);
        const { company } = await call('app.status');
        const grave = (await call('alert.list')).filter((alert) => alert.notify && isGrave(alert));
        found.push(...grave.map((alert) => ({ company: id, name: company?.name ?? '', alert })));
      }
      return found;
    },
    alertShown: async (id, keys) => {
      await callerOf(coreOf(id))('alert.shown', { keys: [...keys] });
    },
    doorOf: (id) => coreOf(id).call,
    openApart: (folder, options) =>
      inTurn(async () => {
        apartCount += 1;
        const member = memberOf({ id: `apart-${apartCount}`, folder }, options, true);
        await member.opened;
        try {
          if (!member.core) throw member.problem ?? new AppError('companies.unknown', { id: member.id });
          await options.seed?.(callerOf(member.core));
        } catch (error) {
          await member.core?.close();
          throw error;
        }
        members = [...members, member];
        tellList();
        return member.id;
      }),
    closeApart: (id) =>
      inTurn(async () => {
        const member = find(id);
        if (!member.isApart) throw new AppError('companies.notEmpty', {});
        if (member === shown) showAnother(member);
        await close(member);
        tellList();
      }),
  };

  clearDropped(dataDir);
  const remembered = readShown(dataDir);
  const folders = companyFolders(dataDir);
  let before = remembered.before;
  let shown: Member;
  // The first one says whether another program is there; then the one to be shown, for somebody waits for it.
  const order = folders.toSorted((a, b) => rank(a) - rank(b));
  function rank({ id }: CompanyFolder): number {
    return id === firstCompany ? 0 : id === remembered.shown ? 1 : 2;
  }
  for (const folder of order) members.push(memberOf(folder));
  members = folders.flatMap(({ id }) => members.filter((it) => it.id === id));
  const first = find(firstCompany);
  await first.opened;
  const wanted = members.find(({ id }) => id === remembered.shown) ?? first;
  await wanted.opened;
  if (!wanted.core) await settled();
  const working = [wanted, ...members].find(({ core }) => core !== null);
  if (!working || (first.problem && isAppError(first.problem, 'data.inUse'))) {
    for (const { core } of await settled()) await core?.close();
    throw first.problem ?? new AppError('companies.unknown', { id: firstCompany });
  }
  shown = working;

  const shownCore = (): Core => coreOf(shown.id);
  /** A file is its company's, also when another one is shown since. */
  async function inAny<T>(look: (core: Core) => Promise<T>): Promise<T> {
    const cores = [shown, ...members.filter((it) => it !== shown)].flatMap(({ core }) => core ?? []);
    let problem: unknown;
    for (const core of cores) {
      try {
        return await look(core);
      } catch (error) {
        problem ??= error;
        if (!isAppError(error) || !error.code.endsWith('otFound')) break;
      }
    }
    throw problem as Error;
  }

  return {
    call: (text) => shownCore().call(text),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readFile: (fileId) => inAny((core) => core.readFile(fileId)),
    openFile: (fileId): Promise<GivenFile> => inAny((core) => core.openFile(fileId)),
    deliverDue: async () => {
      for (const { core } of await settled()) await core?.deliverDue();
    },
    close: async () => {
      await turn;
      const all = await settled();
      const ends = await Promise.allSettled(all.map(async ({ core }) => core?.close()));
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed) throw failed.reason as Error;
    },
    companies,
  };
}
