import { call, nothing } from './call.ts';
import { HomeOverview } from './homeTypes.ts';

/** The home screen. */
export const homeCalls = {
  'home.overview': call(
    'What needs a person now, deadlines on a line of days, sales of this month against the last, the connection of 30 days.',
    nothing,
    HomeOverview,
  ),
} as const;
