import type { KSeFClient } from 'ksef-client-ts';
import { z } from 'zod';
import type { KsefCertificates } from '../core/ports.ts';

const offline = 'Offline';
const statuses = { Active: 'active', Blocked: 'blocked', Revoked: 'revoked', Expired: 'expired' } as const;

const Limits = z.object({ canRequest: z.boolean() });
const text = z.string().nullish();
const Names = z.object({
  ...{ commonName: z.string(), countryName: z.string(), givenName: text, surname: text, serialNumber: text },
  ...{ uniqueIdentifier: text, organizationName: text, organizationIdentifier: text },
});
const Ordered = z.object({ referenceNumber: z.string().min(1) });
const OrderStatus = z.object({
  status: z.object({ code: z.int(), description: z.string(), details: z.array(z.string()).nullish() }),
  certificateSerialNumber: text,
});
const Fetched = z.object({
  certificates: z.array(z.object({ certificate: z.base64(), certificateSerialNumber: z.string() })),
});
const Listed = z.object({
  certificates: z.array(
    z.object({
      certificateSerialNumber: z.string(),
      name: z.string(),
      status: z.enum(['Active', 'Blocked', 'Revoked', 'Expired']),
    }),
  ),
});

/** `/certificates` of KSeF. `authorised` logs in, keeps KSeF's pace and translates errors. */
export const createCertificates = (
  client: KSeFClient,
  authorised: <T>(endpoint: string, request: () => Promise<T>) => Promise<T>,
): KsefCertificates => ({
  canOrder: () =>
    authorised(
      'certificates/limits',
      async () => Limits.parse(await client.certificates.getLimits()).canRequest,
    ),
  enrolmentNames: () =>
    authorised('enrollments/data', async () => {
      const names = Names.parse(await client.certificates.getEnrollmentData());
      const given = Object.entries(names).filter(([, value]) => typeof value === 'string');
      return { commonName: names.commonName, countryName: names.countryName, ...Object.fromEntries(given) };
    }),
  order: (certificateName, csr) =>
    authorised('enrollments', async () => {
      const request = { certificateName, certificateType: offline, csr } as const;
      return { reference: Ordered.parse(await client.certificates.enroll(request)).referenceNumber };
    }),
  orderStatus: (reference) =>
    authorised('enrollments/status', async () => {
      const answer = OrderStatus.parse(await client.certificates.getEnrollmentStatus(reference));
      const { code, description, details } = answer.status;
      const words = [description, ...(details ?? [])].join(' · ');
      return { code, description: words, serial: answer.certificateSerialNumber ?? null };
    }),
  fetch: (serial) =>
    authorised('certificates/retrieve', async () => {
      const request = { certificateSerialNumbers: [serial] };
      const { certificates } = Fetched.parse(await client.certificates.retrieve(request));
      const found = certificates.find((it) => it.certificateSerialNumber === serial);
      return found ? Buffer.from(found.certificate, 'base64') : null;
    }),
  revoke: (serial, revocationReason) =>
    authorised('certificates/revoke', () => client.certificates.revoke(serial, { revocationReason })),
  find: (filter) =>
    authorised('certificates/query', async () => {
      const wanted = 'serial' in filter ? { certificateSerialNumber: filter.serial } : { name: filter.name };
      const { certificates } = Listed.parse(
        await client.certificates.query({ ...wanted, type: offline }, 50, 0),
      );
      return certificates.map((it) => ({
        ...{ serial: it.certificateSerialNumber, name: it.name },
        status: statuses[it.status],
      }));
    }),
});
