import { z } from 'zod';
import type { Subject } from './access/permissions.ts';
import type { SandboxDb } from './database.ts';
import type { Guard } from './guard.ts';
import { json, type Routes } from './http.ts';
import { productionRateLimits, RateLimits } from './rateLimits.ts';

const count = z.int().min(0);
const SessionLimits = z.strictObject({
  maxInvoiceSizeInMB: count.max(5),
  maxInvoiceWithAttachmentSizeInMB: count.max(10),
  maxInvoices: count.max(100_000),
});
const ContextLimits = z.strictObject({ onlineSession: SessionLimits, batchSession: SessionLimits });
export type ContextLimits = z.infer<typeof ContextLimits>;

const sessionLimits = { maxInvoiceSizeInMB: 1, maxInvoiceWithAttachmentSizeInMB: 3, maxInvoices: 10_000 };
const usualContext: ContextLimits = { onlineSession: sessionLimits, batchSession: sessionLimits };

const SubjectLimits = z.strictObject({ maxEnrollments: count, maxCertificates: count });
type SubjectLimits = z.infer<typeof SubjectLimits>;
const SubjectChange = z.strictObject({
  subjectIdentifierType: z.enum(['Nip', 'Pesel', 'Fingerprint']).optional(),
  enrollment: z.strictObject({ maxEnrollments: count.nullish() }).nullish(),
  certificate: z.strictObject({ maxCertificates: count.nullish() }).nullish(),
});
/** ksef-protocol.md 8.3 */
const usualSubject = ({ type }: Pick<Subject, 'type'>): SubjectLimits =>
  type === 'Nip' ? { maxEnrollments: 300, maxCertificates: 100 } : { maxEnrollments: 12, maxCertificates: 6 };

/** The limits in force: KSeF's own (ksef-protocol.md 8), or what `/testdata` put in their place. */
export function createLimits(db: SandboxDb) {
  const get = db
    .prepare<[string, string], string>('SELECT value FROM limit_override WHERE kind = ? AND owner = ?')
    .pluck();
  const put = db.prepare('INSERT OR REPLACE INTO limit_override (kind, owner, value) VALUES (?, ?, ?)');
  const drop = db.prepare('DELETE FROM limit_override WHERE kind = ? AND owner = ?');
  const read = <T extends z.ZodType>(kind: string, owner: string, schema: T): z.infer<T> | null => {
    const value = get.get(kind, owner);
    return value === undefined ? null : schema.parse(JSON.parse(value));
  };
  const ownerOf = ({ type, value }: Subject) => `${type}:${value}`;

  return {
    ofContext: (nip: string): ContextLimits => read('context', nip, ContextLimits) ?? usualContext,
    ofSubject: (subject: Subject): SubjectLimits =>
      read('subject', ownerOf(subject), SubjectLimits) ?? usualSubject(subject),
    rates: (nip: string): RateLimits => read('rates', nip, RateLimits) ?? productionRateLimits,

    setContext: (nip: string, limits: ContextLimits): void =>
      void put.run('context', nip, JSON.stringify(limits)),
    setSubject: (subject: Subject, limits: SubjectLimits): void =>
      void put.run('subject', ownerOf(subject), JSON.stringify(limits)),
    setRates: (nip: string, limits: RateLimits): void => void put.run('rates', nip, JSON.stringify(limits)),
    reset: (kind: 'context' | 'rates', nip: string): void => void drop.run(kind, nip),
    resetSubject: (subject: Subject): void => void drop.run('subject', ownerOf(subject)),
  };
}

export type Limits = ReturnType<typeof createLimits>;

/** Limits as KSeF tells them, and as `/testdata` changes them. */
export function createLimitRoutes(limits: Limits, guard: Guard, factor: number): Routes {
  const done = { status: 200 };
  const effective = (nip: string): RateLimits =>
    RateLimits.parse(
      Object.fromEntries(
        Object.entries(limits.rates(nip)).map(([group, values]) => [
          group,
          Object.fromEntries(Object.entries(values).map(([window, limit]) => [window, limit * factor])),
        ]),
      ),
    );
  return {
    'GET /v2/limits/context': guard.secured({}, (_, { nip }) => json(200, limits.ofContext(nip))),
    'GET /v2/limits/subject': guard.secured({}, (_, { subject }) => {
      const { maxEnrollments, maxCertificates } = limits.ofSubject(subject);
      return json(200, { enrollment: { maxEnrollments }, certificate: { maxCertificates } });
    }),
    'GET /v2/rate-limits': guard.secured({}, (_, { nip }) => json(200, effective(nip))),

    'POST /v2/testdata/limits/context/session': guard.secured({}, (call, { nip }) => {
      limits.setContext(nip, call.json(ContextLimits));
      return done;
    }),
    'DELETE /v2/testdata/limits/context/session': guard.secured({}, (_, { nip }) => {
      limits.reset('context', nip);
      return done;
    }),
    'POST /v2/testdata/limits/subject/certificate': guard.secured({}, (call, { subject }) => {
      const change = call.json(SubjectChange);
      const target = { ...subject, type: change.subjectIdentifierType ?? subject.type };
      const now = limits.ofSubject(target);
      limits.setSubject(target, {
        maxEnrollments: change.enrollment?.maxEnrollments ?? now.maxEnrollments,
        maxCertificates: change.certificate?.maxCertificates ?? now.maxCertificates,
      });
      return done;
    }),
    'DELETE /v2/testdata/limits/subject/certificate': guard.secured({}, (_, { subject }) => {
      limits.resetSubject(subject);
      return done;
    }),
    'POST /v2/testdata/rate-limits': guard.secured({}, (call, { nip }) => {
      limits.setRates(nip, call.json(z.strictObject({ rateLimits: RateLimits })).rateLimits);
      return done;
    }),
    'POST /v2/testdata/rate-limits/production': guard.secured({}, (_, { nip }) => {
      limits.setRates(nip, productionRateLimits);
      return done;
    }),
    'DELETE /v2/testdata/rate-limits': guard.secured({}, (_, { nip }) => {
      limits.reset('rates', nip);
      return done;
    }),
  };
}
