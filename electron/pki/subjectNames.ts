import type * as x509 from '@peculiar/x509';

/** The names of a subject as KSeF's enrolment speaks of them. */
export interface SubjectNames {
  commonName: string;
  countryName: string;
  givenName?: string;
  surname?: string;
  serialNumber?: string;
  uniqueIdentifier?: string;
  organizationName?: string;
  organizationIdentifier?: string;
}

/** Object identifiers of the names (ksef-protocol.md 9). */
export const nameOids: Record<keyof SubjectNames, string> = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  countryName: '2.5.4.6',
  organizationName: '2.5.4.10',
  givenName: '2.5.4.42',
  uniqueIdentifier: '2.5.4.45',
  organizationIdentifier: '2.5.4.97',
};

/** Reads the names KSeF looks at. */
export function namesOf(name: x509.Name): SubjectNames {
  const entries = Object.entries(nameOids).flatMap(([key, oid]) => {
    const value = name.getField(oid)[0];
    return value === undefined ? [] : [[key, value] as const];
  });
  return { commonName: '', countryName: '', ...Object.fromEntries(entries) };
}

/** NIP or PESEL in the names of a person or a seal (ksef-protocol.md 3.2); nulls when they name neither. */
export function identifiersOf(names: SubjectNames): { nip: string | null; pesel: string | null } {
  const person = names.serialNumber ?? '';
  const pesel = /(?:PNOPL|PESEL).*?(\d{11})/.exec(person)?.[1] ?? null;
  const nip =
    /(?:TINPL|NIP).*?(\d{10})/.exec(person)?.[1] ??
    /VATPL.*?(\d{10})/.exec(names.organizationIdentifier ?? '')?.[1] ??
    null;
  return { nip, pesel };
}
