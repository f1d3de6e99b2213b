import { randomBytes } from 'node:crypto';
import { warsawDay } from '../../shared/domain/calendar.ts';

const hex = (bytes: number): string => randomBytes(bytes).toString('hex').toUpperCase();

/** `YYYYMMDD-XX-HHHHHHHHHH-HHHHHHHHHH-HH`: SO session, SU its UPO, EE invoice, EC token, CR challenge, AU login. */
export const newReference = (kind: 'SO' | 'SU' | 'EE' | 'EC' | 'CR' | 'AU', now: number): string =>
  `${warsawDay(now).replaceAll('-', '')}-${kind}-${hex(5)}-${hex(5)}-${hex(1)}`;

/** The twelve hex digits in the middle of a KSeF number. */
export const newTechnicalPart = (): string => hex(6);

/** A bearer token that says nothing about itself. */
export const newToken = (): string => randomBytes(32).toString('base64url');
