import { randomBytes } from 'node:crypto';
import { warsawDay } from '../../shared/domain/warsawTime.ts';

const hex = (bytes: number): string => randomBytes(bytes).toString('hex').toUpperCase();

/** SO and SB sessions, SU their UPO, EE invoice, EC token, CR challenge, AU login, CE enrolment. */
type Kind = 'SO' | 'SB' | 'SU' | 'EE' | 'EC' | 'CR' | 'AU' | 'CE';

/** `YYYYMMDD-XX-HHHHHHHHHH-HHHHHHHHHH-HH` */
export const newReference = (kind: Kind, now: number): string =>
  `${warsawDay(now).replaceAll('-', '')}-${kind}-${hex(5)}-${hex(5)}-${hex(1)}`;

/** The twelve hex digits in the middle of a KSeF number. */
export const newTechnicalPart = (): string => hex(6);

/** A secret that says nothing about itself. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A bearer token in the shape of KSeF's, a JWT; what counts is that the sandbox gave it out. */
export function newBearerToken(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${newSecret()}`;
}
