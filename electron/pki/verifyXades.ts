import { constants, createHash, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { XmlC14NMode, XmlDocument, XmlElement } from 'libxml2-wasm';

const ns = {
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
};
const signedPropertiesType = 'http://uri.etsi.org/01903#SignedProperties';

interface Canonical {
  mode: (typeof XmlC14NMode)[keyof typeof XmlC14NMode];
  withComments: boolean;
}
const { XML_C14N_1_0, XML_C14N_1_1, XML_C14N_EXCLUSIVE_1_0 } = XmlC14NMode;
const canonicalisations: Record<string, Canonical> = {
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': { mode: XML_C14N_1_0, withComments: false },
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments': { mode: XML_C14N_1_0, withComments: true },
  'http://www.w3.org/2006/12/xml-c14n11': { mode: XML_C14N_1_1, withComments: false },
  'http://www.w3.org/2006/12/xml-c14n11#WithComments': { mode: XML_C14N_1_1, withComments: true },
  'http://www.w3.org/2001/10/xml-exc-c14n#': { mode: XML_C14N_EXCLUSIVE_1_0, withComments: false },
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments': { mode: XML_C14N_EXCLUSIVE_1_0, withComments: true },
};
/** SHA-1 is weak, but KSeF takes it (ksef-protocol.md 3.2). */
const digests: Record<string, string> = {
  'http://www.w3.org/2000/09/xmldsig#sha1': 'sha1',
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha3-256': 'sha3-256',
  'http://www.w3.org/2007/05/xmldsig-more#sha3-384': 'sha3-384',
  'http://www.w3.org/2007/05/xmldsig-more#sha3-512': 'sha3-512',
};
/** Takes the signature out before hashing: by its own transform, or written as an XPath. */
const withoutSignature = {
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  xpath: 'http://www.w3.org/TR/1999/REC-xpath-19991116',
  filter2: 'http://www.w3.org/2002/06/xmldsig-filter2',
};
const xpathWithoutSignature = /^not\(\s*ancestor-or-self::(\w+:)?Signature\s*\)$/;
const filterWithoutSignature = /^\/descendant::(\w+:)?Signature$/;

const minRsaBits = 2048;
const minCurveBits = 256;

export type XadesFault = 'unreadable' | 'document' | 'unsigned' | 'several' | 'signature' | 'certificate';

/** Why a document is not, or not rightly, signed. */
export class XadesProblem extends Error {
  readonly fault: XadesFault;
  readonly detail: string;

  constructor(fault: XadesFault, detail = '') {
    super(`${fault} ${detail}`);
    this.fault = fault;
    this.detail = detail;
  }
}

/**
 * Verifies a XAdES signature (ksef-protocol.md 3.2): one, enveloped or enveloping, that covers the whole signed element
 * and its own signed properties, and is bound to its certificate by digest. Whether the certificate is to be trusted is
 * another question.
 * @param name local name of the element that has to be signed
 * @param read takes what it needs of that element, which is gone afterwards
 * @throws XadesProblem, and whatever `read` throws
 */
export function verifyXades<T>(
  xml: string,
  name: string,
  read: (signed: XmlElement) => T,
): { certificate: X509Certificate; value: T } {
  const document = parse(xml);
  try {
    const signatures = document.find('//ds:Signature', ns);
    if (signatures.length === 0) throw new XadesProblem('unsigned');
    if (signatures.length > 1) throw new XadesProblem('several');
    const signature = elementOf(document.get('//ds:Signature', ns), 'Signature');
    const signed = elementOf(document.get(`//*[local-name() = '${name}']`), name);
    const certificate = readCertificate(signature);
    checkReferences(xml, document, signature, signed);
    checkSignatureValue(signature, certificate.publicKey);
    checkBinding(signature, certificate);
    return { certificate, value: read(signed) };
  } finally {
    document.dispose();
  }
}

function parse(xml: string): XmlDocument {
  // No DTD: an entity could hide what is really signed.
  if (/<!DOCTYPE/i.test(xml)) throw new XadesProblem('document');
  try {
    return XmlDocument.fromString(xml);
  } catch {
    throw new XadesProblem('unreadable');
  }
}

/** Both references, and nothing else, must be there and right. */
function checkReferences(
  xml: string,
  document: XmlDocument,
  signature: XmlElement,
  signed: XmlElement,
): void {
  const references = signature
    .find('ds:SignedInfo/ds:Reference', ns)
    .filter((it) => it instanceof XmlElement);
  const properties = references.find((it) => attribute(it, 'Type') === signedPropertiesType);
  const data = references.find((it) => it !== properties);
  if (!data || !properties || references.length !== 2) throw new XadesProblem('signature', 'Reference');

  const { canonical, dropsSignature } = transformsOf(data);
  const uri = attribute(data, 'URI') ?? '';
  if (uri === '') {
    // Enveloped: the element is the document, and the signature inside it is left out.
    if (!dropsSignature || !isSame(document.root, signed)) throw new XadesProblem('signature', 'Transform');
    checkDigest(data, canonicalWithoutSignature(xml, canonical));
  } else {
    // Enveloping: the signature is the document, and names the element or the object around it.
    const target = byId(document, uri);
    const around = signed.parent;
    const isSigned = isSame(target, signed) || (around instanceof XmlElement && isSame(target, around));
    if (!isSigned || !isSame(document.root, signature)) throw new XadesProblem('signature', 'URI');
    checkDigest(data, target.canonicalizeToString(canonical));
  }

  const own = element(signature, 'ds:Object/xades:QualifyingProperties/xades:SignedProperties');
  if (!isSame(byId(document, attribute(properties, 'URI') ?? ''), own)) {
    throw new XadesProblem('signature', 'SignedProperties');
  }
  checkDigest(properties, own.canonicalizeToString(transformsOf(properties).canonical));
}

/** The one element that has the id. @throws XadesProblem when none or several have it */
function byId(document: XmlDocument, uri: string): XmlElement {
  const id = uri.replace(/^#/, '');
  const found = document
    .find('//*[@Id]')
    .filter((it) => it instanceof XmlElement && attribute(it, 'Id') === id);
  const [only] = found;
  if (found.length !== 1 || !(only instanceof XmlElement)) throw new XadesProblem('signature', uri);
  return only;
}

const digestName = (from: XmlElement): string => {
  const algorithm = digests[attribute(element(from, 'ds:DigestMethod'), 'Algorithm') ?? ''];
  if (algorithm === undefined) throw new XadesProblem('signature', 'DigestMethod');
  return algorithm;
};

function checkDigest(reference: XmlElement, text: string): void {
  const expected = createHash(digestName(reference)).update(text, 'utf8').digest('base64');
  if (textOf(element(reference, 'ds:DigestValue')) !== expected)
    throw new XadesProblem('signature', 'DigestValue');
}

interface SignatureMethod {
  family: 'rsa' | 'ec';
  hash: string;
  pss: boolean;
}

function methodOf(uri: string): SignatureMethod | null {
  const [, plain, plainHash] =
    /^http:\/\/www\.w3\.org\/(?:2001\/04\/xmldsig-more|2000\/09\/xmldsig)#(rsa|ecdsa)-(sha1|sha256|sha384|sha512)$/.exec(
      uri,
    ) ?? [];
  if (plain !== undefined) return { family: plain === 'rsa' ? 'rsa' : 'ec', hash: plainHash!, pss: false };
  const [, pssHash] = /#(sha1|sha256|sha384|sha512|sha3-256|sha3-384|sha3-512)-rsa-MGF1$/.exec(uri) ?? [];
  if (pssHash !== undefined) return { family: 'rsa', hash: pssHash, pss: true };
  const [, ecHash] = /#ecdsa-(sha3-256|sha3-384|sha3-512)$/.exec(uri) ?? [];
  return ecHash === undefined ? null : { family: 'ec', hash: ecHash, pss: false };
}

function checkSignatureValue(signature: XmlElement, key: KeyObject): void {
  const info = element(signature, 'ds:SignedInfo');
  const method = methodOf(attribute(element(info, 'ds:SignatureMethod'), 'Algorithm') ?? '');
  if (!method || key.asymmetricKeyType !== method.family)
    throw new XadesProblem('signature', 'SignatureMethod');
  checkStrength(key);
  const canonical =
    canonicalisations[attribute(element(info, 'ds:CanonicalizationMethod'), 'Algorithm') ?? ''];
  if (!canonical) throw new XadesProblem('signature', 'CanonicalizationMethod');
  const value = Buffer.from(textOf(element(signature, 'ds:SignatureValue')), 'base64');
  const padding = method.pss ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  // ECDSA here is R and S, not DER (ksef-protocol.md 3.2).
  const options = method.family === 'ec' ? { key, dsaEncoding: 'ieee-p1363' as const } : { key, padding };
  const data = Buffer.from(info.canonicalizeToString(canonical), 'utf8');
  if (!verify(method.hash, data, options, value)) throw new XadesProblem('signature', 'SignatureValue');
}

function checkStrength({ asymmetricKeyDetails: details = {} }: KeyObject): void {
  const curveBits = Number(/\d{3}/.exec(details.namedCurve ?? '')?.[0] ?? minCurveBits);
  if ((details.modulusLength ?? minRsaBits) < minRsaBits || curveBits < minCurveBits)
    throw new XadesProblem('certificate');
}

/** The signed properties name the certificate by its digest, so that it can't be swapped. */
function checkBinding(signature: XmlElement, certificate: X509Certificate): void {
  const path = 'ds:Object/xades:QualifyingProperties/xades:SignedProperties/xades:SignedSignatureProperties';
  const properties = element(signature, path);
  const named = ['SigningCertificate', 'SigningCertificateV2']
    .map((it) => properties.get(`xades:${it}/xades:Cert/xades:CertDigest`, ns))
    .find((it) => it instanceof XmlElement);
  const digest = elementOf(named ?? null, 'CertDigest');
  const expected = createHash(digestName(digest)).update(certificate.raw).digest('base64');
  if (textOf(element(digest, 'ds:DigestValue')) !== expected)
    throw new XadesProblem('signature', 'CertDigest');
}

function readCertificate(signature: XmlElement): X509Certificate {
  const text = textOf(element(signature, 'ds:KeyInfo/ds:X509Data/ds:X509Certificate'));
  try {
    return new X509Certificate(Buffer.from(text, 'base64'));
  } catch {
    throw new XadesProblem('certificate');
  }
}

function canonicalWithoutSignature(xml: string, canonical: Canonical): string {
  const copy = parse(xml);
  try {
    elementOf(copy.get('//ds:Signature', ns), 'Signature').remove();
    return copy.canonicalizeToString(canonical);
  } finally {
    copy.dispose();
  }
}

/** What the transforms of a reference come to. @throws XadesProblem for one that is not known */
function transformsOf(reference: XmlElement): { canonical: Canonical; dropsSignature: boolean } {
  let canonical: Canonical = { mode: XML_C14N_1_0, withComments: false };
  let dropsSignature = false;
  for (const transform of reference.find('ds:Transforms/ds:Transform', ns)) {
    const it = elementOf(transform, 'Transform');
    const algorithm = attribute(it, 'Algorithm') ?? '';
    const expression = it.content.trim();
    const named = canonicalisations[algorithm];
    if (named) canonical = named;
    else if (
      algorithm === withoutSignature.enveloped ||
      (algorithm === withoutSignature.xpath && xpathWithoutSignature.test(expression)) ||
      (algorithm === withoutSignature.filter2 && filterWithoutSignature.test(expression))
    )
      dropsSignature = true;
    else throw new XadesProblem('signature', algorithm);
  }
  return { canonical, dropsSignature };
}

function element(from: XmlElement, path: string): XmlElement {
  return elementOf(from.get(path, ns), path);
}

function elementOf(node: unknown, what: string): XmlElement {
  if (!(node instanceof XmlElement)) throw new XadesProblem('signature', what);
  return node;
}

/** The same place in the document: the library hands out a new object for each look. */
const isSame = (one: XmlElement, other: XmlElement): boolean => pathOf(one) === pathOf(other);

function pathOf(it: XmlElement): string {
  let place = 0;
  for (let node = it.prev; node; node = node.prev) place += 1;
  return `${it.parent instanceof XmlElement ? pathOf(it.parent) : ''}/${place}`;
}

const attribute = (it: XmlElement, name: string): string | undefined =>
  it.attrs.find((attr) => attr.name === name)?.value;
const textOf = (it: XmlElement): string => it.content.replace(/\s+/g, '');
