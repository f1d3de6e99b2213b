import { constants, createHash, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { XmlC14NMode, XmlDocument, XmlElement, type XmlNode } from 'libxml2-wasm';
import { badRequest } from './problems.ts';

const ns = {
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
};
const signedPropertiesType = 'http://uri.etsi.org/01903#SignedProperties';
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const canonicalisations: Record<string, (typeof XmlC14NMode)[keyof typeof XmlC14NMode]> = {
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': XmlC14NMode.XML_C14N_1_0,
  'http://www.w3.org/2006/12/xml-c14n11': XmlC14NMode.XML_C14N_1_1,
  'http://www.w3.org/2001/10/xml-exc-c14n#': XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
};
const digests: Record<string, string> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
};
const signatureMethod =
  /xmldsig-more#(rsa|ecdsa)-(sha256|sha384|sha512)$|\/(sha256|sha384|sha512)-(rsa-MGF1)$/;

/** A login request whose signature has been verified. */
export interface SignedLogin {
  challenge: string;
  contextNip: string;
  certificate: X509Certificate;
}

/**
 * Verifies a XAdES login (ksef-protocol.md 3.2): one enveloped signature that covers the whole document and its own
 * signed properties, and is bound to its certificate by digest.
 * @throws KsefProblem 9101, 9102, 9103, 9105 or 21001
 */
export function verifySignedLogin(xml: string): SignedLogin {
  const document = parse(xml);
  try {
    const root = document.root;
    const signatures = document.find('//ds:Signature', ns);
    if (signatures.length === 0) throw badRequest(9102);
    if (signatures.length > 1) throw badRequest(9103);
    const signature = element(root, 'ds:Signature');
    const certificate = readCertificate(signature);
    checkReferences(xml, document, signature);
    checkSignatureValue(signature, certificate.publicKey);
    checkBinding(signature, certificate);
    return {
      challenge: childText(root, 'Challenge'),
      contextNip: childText(root, 'ContextIdentifier', 'Nip'),
      certificate,
    };
  } finally {
    document.dispose();
  }
}

function parse(xml: string): XmlDocument {
  // No DTD: an entity could hide what is really signed.
  if (/<!DOCTYPE/i.test(xml)) throw badRequest(9101);
  try {
    return XmlDocument.fromString(xml);
  } catch {
    throw badRequest(21001);
  }
}

/** Both references, and nothing else, must be there and right. */
function checkReferences(xml: string, document: XmlDocument, signature: XmlElement): void {
  const references = signature
    .find('ds:SignedInfo/ds:Reference', ns)
    .filter((it) => it instanceof XmlElement);
  const whole = references.find((it) => attribute(it, 'URI') === '');
  const properties = references.find((it) => attribute(it, 'Type') === signedPropertiesType);
  if (!whole || !properties || references.length !== 2) throw badRequest(9105, 'Reference');

  if (!transforms(whole).includes(enveloped)) throw badRequest(9105, 'Transform');
  checkDigest(whole, canonicalWithoutSignature(xml, modeOf(transforms(whole))));

  const id = (attribute(properties, 'URI') ?? '').replace(/^#/, '');
  const signed = element(signature, 'ds:Object/xades:QualifyingProperties/xades:SignedProperties');
  // Exactly one element may have the id, and it must be the one inside this signature.
  const withId = document
    .find('//*[@Id]')
    .filter((it) => it instanceof XmlElement && attribute(it, 'Id') === id);
  if (withId.length !== 1 || attribute(signed, 'Id') !== id) throw badRequest(9105, 'SignedProperties');
  checkDigest(properties, canonical(signed, modeOf(transforms(properties))));
}

function checkDigest(reference: XmlElement, text: string): void {
  const algorithm = digests[attribute(element(reference, 'ds:DigestMethod'), 'Algorithm') ?? ''];
  if (algorithm === undefined) throw badRequest(9105, 'DigestMethod');
  const expected = createHash(algorithm).update(text, 'utf8').digest('base64');
  if (textOf(element(reference, 'ds:DigestValue')) !== expected) throw badRequest(9105, 'DigestValue');
}

function checkSignatureValue(signature: XmlElement, key: KeyObject): void {
  const info = element(signature, 'ds:SignedInfo');
  const method = attribute(element(info, 'ds:SignatureMethod'), 'Algorithm') ?? '';
  const [, scheme, hash, pssHash, pss] = signatureMethod.exec(method) ?? [];
  const algorithm = hash ?? pssHash;
  const family = scheme === 'ecdsa' ? 'ec' : 'rsa';
  if (algorithm === undefined || key.asymmetricKeyType !== family) throw badRequest(9105, 'SignatureMethod');
  const mode = modeOf([attribute(element(info, 'ds:CanonicalizationMethod'), 'Algorithm') ?? '']);
  const value = Buffer.from(textOf(element(signature, 'ds:SignatureValue')), 'base64');
  // ECDSA here is R and S, not DER (ksef-protocol.md 3.2).
  const padding = pss ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const options = family === 'ec' ? { key, dsaEncoding: 'ieee-p1363' as const } : { key, padding };
  const data = Buffer.from(canonical(info, mode), 'utf8');
  if (!verify(algorithm, data, options, value)) throw badRequest(9105, 'SignatureValue');
}

/** The signed properties name the certificate by its digest, so that it can't be swapped. */
function checkBinding(signature: XmlElement, certificate: X509Certificate): void {
  const path = 'ds:Object/xades:QualifyingProperties/xades:SignedProperties/xades:SignedSignatureProperties';
  const digest = element(signature, `${path}/xades:SigningCertificate/xades:Cert/xades:CertDigest`);
  const algorithm = digests[attribute(element(digest, 'ds:DigestMethod'), 'Algorithm') ?? ''];
  if (algorithm === undefined) throw badRequest(9105, 'CertDigest');
  const expected = createHash(algorithm).update(certificate.raw).digest('base64');
  if (textOf(element(digest, 'ds:DigestValue')) !== expected) throw badRequest(9105, 'CertDigest');
}

function readCertificate(signature: XmlElement): X509Certificate {
  const text = textOf(element(signature, 'ds:KeyInfo/ds:X509Data/ds:X509Certificate'));
  try {
    return new X509Certificate(Buffer.from(text, 'base64'));
  } catch {
    throw badRequest(21115);
  }
}

type Mode = (typeof canonicalisations)[string];

function canonicalWithoutSignature(xml: string, mode: Mode): string {
  const copy = parse(xml);
  try {
    element(copy.root, 'ds:Signature').remove();
    return copy.canonicalizeToString({ mode });
  } finally {
    copy.dispose();
  }
}

const canonical = (node: XmlNode, mode: Mode): string => node.canonicalizeToString({ mode });

/** The canonicalisation among some transforms; C14N 1.0 when none is named. */
function modeOf(algorithms: readonly string[]): Mode {
  const unknown = algorithms.some((it) => it !== enveloped && !(it in canonicalisations));
  if (unknown) throw badRequest(9105, 'Transform');
  const named = algorithms.find((it) => it in canonicalisations);
  return (named && canonicalisations[named]) || XmlC14NMode.XML_C14N_1_0;
}

const transforms = (reference: XmlElement): string[] =>
  reference
    .find('ds:Transforms/ds:Transform', ns)
    .map((it) => (it instanceof XmlElement && attribute(it, 'Algorithm')) || '');

function element(from: XmlElement, path: string): XmlElement {
  const found = from.get(path, ns);
  if (!(found instanceof XmlElement)) throw badRequest(9105, path);
  return found;
}

/** Text of a child by local names: the login schema has two namespaces, 2.0 and 2.1. */
function childText(from: XmlElement, ...names: string[]): string {
  const path = names.map((name) => `*[local-name() = '${name}']`).join('/');
  const found = from.get(path);
  if (!(found instanceof XmlElement)) throw badRequest(9101, names.join('/'));
  return textOf(found);
}

const attribute = (it: XmlElement, name: string): string | undefined =>
  it.attrs.find((attr) => attr.name === name)?.value;
const textOf = (it: XmlElement): string => it.content.replace(/\s+/g, '');
