import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { badRequest } from '../problems.ts';
import { namesOf, nameOids, type SubjectNames } from '../../pki/subjectNames.ts';

/** PKCS#1 v1.5, PSS and ECDSA, each with SHA-1, -256, -384 or -512. */
const hashes = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];
const schemes = ['RSASSA-PKCS1-v1_5', 'RSA-PSS', 'ECDSA'];

interface SigningAlgorithm {
  name: string;
  hash?: { name: string };
}
interface KeyAlgorithm {
  name: string;
  namedCurve?: string;
  modulusLength?: number;
}

/**
 * Checks a PKCS#10 request as KSeF does (ksef-protocol.md 9): format and signature, key, and every name exactly as
 * the enrolment data gave it.
 * @throws KsefProblem 25003, 25004, 25010 or 25011
 */
export async function checkCsr(
  base64: string,
  expected: SubjectNames,
): Promise<x509.Pkcs10CertificateRequest> {
  const request = parse(base64);
  const key = request.publicKey.algorithm as KeyAlgorithm;
  const isEc = key.name === 'ECDSA' && key.namedCurve === 'P-256';
  const isRsa = key.name.startsWith('RSA') && key.modulusLength === 2048;
  if (!isEc && !isRsa)
    throw badRequest(25010, `${key.name} ${key.namedCurve ?? key.modulusLength ?? ''}`.trim());
  const signing = request.signatureAlgorithm as SigningAlgorithm;
  if (!schemes.includes(signing.name) || !hashes.includes(signing.hash?.name ?? '')) {
    throw badRequest(25011, signing.name);
  }
  if (!(await request.verify(webcrypto as Crypto).catch(() => false))) throw badRequest(25004);
  const wrong = differences(request.subjectName, expected);
  if (wrong.length > 0) throw badRequest(25003, ...wrong);
  return request;
}

function parse(base64: string): x509.Pkcs10CertificateRequest {
  try {
    return new x509.Pkcs10CertificateRequest(Buffer.from(base64, 'base64'));
  } catch {
    throw badRequest(25004);
  }
}

/** Names that are missing, other than expected, or too many. */
function differences(subject: x509.Name, expected: SubjectNames): string[] {
  const known = Object.values(nameOids);
  const given = namesOf(subject);
  const keys = Object.keys(nameOids) as (keyof SubjectNames)[];
  const wrong = keys.filter((key) => given[key] !== expected[key]);
  const count = subject.toJSON().reduce((sum, it) => sum + Object.values(it).flat().length, 0);
  const wanted = keys.filter((key) => expected[key] !== undefined).length;
  return count > wanted && wrong.length === 0 ? [`${count} > ${wanted} (${known.length})`] : wrong;
}
