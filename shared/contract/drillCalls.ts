import { z } from 'zod';
import { Instant } from './basicTypes.ts';
import { call, nothing } from './call.ts';
import { CompanyId } from './companiesTypes.ts';
import { DrillRecord, DrillStatus } from './drillTypes.ts';
import { FileRef } from './types.ts';

/** The outage drill: a company like the firm, in which staff practise in the ordinary screens. */
export const drillCalls = {
  'drill.start': call(
    'Opens a company like this one for an outage drill and shows it; one that is open already is shown again.',
    nothing,
    z.object({ company: CompanyId }),
  ),
  'drill.status': call(
    'How far the drill of this company is; null where this is none.',
    nothing,
    DrillStatus.nullable(),
  ),
  'drill.announceFailure': call(
    'Announces a failure of the drill’s KSeF, or its end; in a drill only.',
    z.strictObject({ announced: z.boolean() }),
    DrillStatus,
  ),
  'drill.finish': call(
    'Ends the drill of this firm, deletes its company, and keeps in the journal what was done.',
    nothing,
    DrillRecord,
  ),
  'drill.list': call('Drills of this firm, newest first.', nothing, z.array(DrillRecord)),
  'drill.report': call('A finished drill on paper.', z.strictObject({ startedAt: Instant }), FileRef),
} as const;
