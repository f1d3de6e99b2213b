import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { AppStatus } from '../../shared/contract/types.ts';

type Handlers = { [M in Method]: (input: Input<M>) => Output<M> | Promise<Output<M>> };

/** The one company of a program in memory, and none beside it. */
export const fakeCompanies = (status: AppStatus): Partial<Handlers> => ({
  'companies.list': () => {
    const { company, queue } = status;
    return [
      {
        ...{ id: '1', name: company?.name ?? null, nip: company?.nip ?? null },
        environment: company?.environment.name ?? null,
        ...{ training: company?.training ?? false, drill: false, graveAlerts: 0, problem: null },
        ...{ waiting: queue.waiting, rejected: queue.rejected, paused: queue.paused },
        ...{ nearestDeadline: queue.nearestDeadline, shown: true, isPrevious: false },
      },
    ];
  },
  'companies.show': () => null,
  'companies.alerts': () => [],
  'companies.alertShown': () => null,
});
