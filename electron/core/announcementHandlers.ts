import type { announcementCalls } from '../../shared/contract/announcementCalls.ts';
import type { EffectStore } from '../db/effectStore.ts';
import type { Handlers } from './router.ts';

/** Calls of the announcements' screen. */
export const announcementHandlers = (
  effects: EffectStore,
): Pick<Handlers, keyof typeof announcementCalls> => ({
  'announcement.effects': ({ id, limit }) => ({
    relying: effects.relying(id, limit),
    moved: effects.moved(id, limit),
  }),
});
