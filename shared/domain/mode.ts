import { z } from 'zod';

/** The five situations of `offline-rules.md` section 1, by the codes that are stamped on invoices. */
export const modes = [
  'online',
  'offline24',
  'offline-niedostepnosc',
  'offline-awaria',
  'awaria-calkowita',
] as const;
export const Mode = z.enum(modes);
export type Mode = z.infer<typeof Mode>;

/** Modes whose invoices carry KOD II and are sent with `offlineMode: true` (art. 106nda, 106nh, 106nf). */
export const isOfflineMode = (mode: Mode): boolean =>
  mode === 'offline24' || mode === 'offline-niedostepnosc' || mode === 'offline-awaria';
