import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { AppStatus } from '../../shared/contract/types.ts';

type Handlers = { [M in Method]: (input: Input<M>) => Output<M> | Promise<Output<M>> };

/** The one company of a program in memory; beside one's own, more that are called the same. */
export const fakeCompanies = (status: AppStatus): Partial<Handlers> => ({
  'companies.list': () => {
    const { company, queue } = status;
    const shown = {
      ...{ id: '1', name: company?.name ?? null, nip: company?.nip ?? null },
      environment: company?.environment.name ?? null,
      ...{ training: company?.training ?? false, drill: false, graveAlerts: 0, problem: null },
      ...{ waiting: queue.waiting, rejected: queue.rejected, paused: queue.paused },
      ...{ nearestDeadline: queue.nearestDeadline, shown: true, isPrevious: false },
    };
    if (company === null || company.training) return [shown];
    const other = { ...shown, waiting: 0, rejected: 0, nearestDeadline: null, shown: false };
    return [
      ...[shown, { ...other, id: '2' }, { ...other, id: '3' }],
      { ...other, id: '4', environment: 'test' as const },
    ];
  },
  'companies.show': () => null,
  'companies.alerts': () => [],
  'companies.alertShown': () => null,
});
