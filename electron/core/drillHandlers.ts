import type { drillCalls } from '../../shared/contract/drillCalls.ts';
import type { Drill } from '../features/drill/createDrill.ts';
import type { Handlers } from './router.ts';

/** Calls of the outage drill. */
export const drillHandlers = (drill: Drill): Pick<Handlers, keyof typeof drillCalls> => ({
  'drill.start': () => drill.start(),
  'drill.status': () => drill.status(),
  'drill.announceFailure': ({ announced }) => drill.announceFailure(announced),
  'drill.finish': () => drill.finish(),
  'drill.list': () => drill.list(),
  'drill.report': ({ startedAt }) => drill.report(startedAt),
});
