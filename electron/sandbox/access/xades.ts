import type { X509Certificate } from 'node:crypto';
import { XmlElement } from 'libxml2-wasm';
import { verifyXades, XadesProblem, type XadesFault } from '../../pki/verifyXades.ts';
import { badRequest } from '../problems.ts';

const requestNamespaces = ['http://ksef.mf.gov.pl/auth/token/2.0', 'http://ksef.mf.gov.pl/auth/token/2.1'];

/** What KSeF answers to each fault (ksef-protocol.md 2.4). */
const codes: Record<XadesFault, number> = {
  unreadable: 21001,
  document: 9101,
  unsigned: 9102,
  several: 9103,
  signature: 9105,
  certificate: 21115,
};

/** A login request whose signature has been verified. */
export interface SignedLogin {
  challenge: string;
  contextNip: string;
  /** The request asks to be known by the certificate's fingerprint, not by its names. */
  byFingerprint: boolean;
  certificate: X509Certificate;
}

/**
 * Verifies a XAdES login (ksef-protocol.md 3.2) and reads it.
 * @throws KsefProblem 9101, 9102, 9103, 9105, 21001, 21115 or 21117
 */
export function verifySignedLogin(xml: string): SignedLogin {
  try {
    const { certificate, value } = verifyXades(xml, 'AuthTokenRequest', readRequest);
    return { ...value, certificate };
  } catch (error) {
    if (!(error instanceof XadesProblem)) throw error;
    const { fault, detail } = error;
    throw badRequest(codes[fault], ...(detail === '' ? [] : [detail]));
  }
}

/** The schema's elements in its order (schemat_auth 2.0 and 2.1). @throws KsefProblem 9101 or 21117 */
function readRequest(request: XmlElement): Omit<SignedLogin, 'certificate'> {
  if (!requestNamespaces.includes(request.namespaceUri)) throw badRequest(9101, 'AuthTokenRequest');
  const names = childrenOf(request).filter((name) => name !== 'Signature');
  const [challenge, context, subject, ...rest] = names;
  const ordered =
    challenge === 'Challenge' && context === 'ContextIdentifier' && subject === 'SubjectIdentifierType';
  if (!ordered || !['', 'AuthorizationPolicy'].includes(rest.join())) {
    throw badRequest(9101, names.join());
  }
  const type = childText(request, 'SubjectIdentifierType');
  if (!['certificateSubject', 'certificateFingerprint'].includes(type)) throw badRequest(9101, type);
  const contextNip = childText(request, 'ContextIdentifier', 'Nip');
  if (!/^[1-9]((\d[1-9])|([1-9]\d))\d{7}$/.test(contextNip)) throw badRequest(21117);
  return {
    challenge: childText(request, 'Challenge'),
    contextNip,
    byFingerprint: type === 'certificateFingerprint',
  };
}

function childrenOf(it: XmlElement): string[] {
  const names: string[] = [];
  for (let node = it.firstChild; node; node = node.next)
    if (node instanceof XmlElement) names.push(node.name);
  return names;
}

/** Text of a child by local names: the login schema has two namespaces, 2.0 and 2.1. */
function childText(from: XmlElement, ...names: string[]): string {
  const path = names.map((name) => `*[local-name() = '${name}']`).join('/');
  const found = from.get(path);
  if (!(found instanceof XmlElement)) throw badRequest(9101, names.join('/'));
  return textOf(found);
}

const textOf = (it: XmlElement): string => it.content.replace(/\s+/g, '');
